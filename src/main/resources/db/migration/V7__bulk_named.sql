-- The levels that a bulk query has named so far; those that it does not name in the end are looked at.
create table bulk_named (
    bulk_id  bigint not null references bulk_query (id) on delete cascade,
    level_id bigint not null,
    primary key (bulk_id, level_id)
);
