-- What a store says about itself.
alter table store_state add column shop_at timestamp with time zone;     -- as of when; null: never asked
alter table store_state add column currency varchar(3);                  -- ISO 4217
alter table store_state add column plan varchar(100);
alter table store_state add column development boolean;                  -- a trial or development store
alter table store_state add column scopes text;                          -- granted to the app, with a blank between two
