-- Blocked levels that an operator has put aside. One that is blocked anew afterwards stands still again: dismissed_at is older then.
alter table level add column dismissed_at timestamp with time zone;
alter table level add column dismissed_by varchar(100);

-- how many stand still is asked for with each page: the index alone answers it
drop index level_blocked;
create index level_blocked on level (store, blocked_at, dismissed_at);
drop index level_blocked_at;
create index level_blocked_at on level (blocked_at, dismissed_at);
