-- Failed deliveries that an operator has put aside: state DISMISSED; nothing is removed without a trace.
alter table delivery add column dismissed_at timestamp with time zone;
alter table delivery add column dismissed_by varchar(100);

-- The last delivery of each store; what failed lately.
create index delivery_store on delivery (store, received_at desc);
create index delivery_state on delivery (state, id desc);

-- Failed runs, and whether another of the same kind came after; the last reconciliation of a sync.
create index run_state on run (state, id);
create index run_kind on run (kind, id);
create index run_sync on run (sync, kind, state, finished_at);

-- Orders of a state, the newest first; the few blocked levels among the many.
create index destination_order_newest on destination_order (state, id desc);
create index level_blocked_at on level (blocked_at);
