-- What looks at an order have told of what it sold: also of variants without a match, which may get one while the order waits.
create table order_look (
    destination_order_id bigint not null references destination_order (id) on delete cascade,
    variant_id           bigint not null,                   -- of the Destination
    quantity             integer not null,                  -- at least
    primary key (destination_order_id, variant_id)
);

-- Reservations that are about to end.
create index destination_order_reserved on destination_order (draft_state, counted, reserved_until);

-- What is subtracted, for the metrics: closed rows do not count.
create index sold_open on sold (open, sync, order_id);
