-- Whether a sending of the write may have reached Shopify: only then may a level hold what it would have set.
alter table stock_write add column in_doubt boolean default false not null;
-- Writes of the version before may have been sent.
update stock_write set in_doubt = true where state = 'OPEN';

-- Whether a level is blocked as it could not be read: it goes on as soon as it can.
alter table level add column unreadable boolean default false not null;
update level set unreadable = true where blocked like 'It cannot be read:%';
