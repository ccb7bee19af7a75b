-- Blocked levels that an operator has put aside. One that is blocked anew afterwards stands still again: dismissed_at is older then.
alter table level add column dismissed_at timestamp with time zone;
alter table level add column dismissed_by varchar(100);
