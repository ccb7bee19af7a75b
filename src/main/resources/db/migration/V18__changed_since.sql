-- Whether a level was written or changed since a run was applied to it: it may hold what the run wrote again, and is not put back all the same.
alter table run_change add column changed_since boolean default false not null;
