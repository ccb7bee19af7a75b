-- What the pages about products look for.

-- The words by which variants are found, in lower case and as bytes: so that they sort the same in every database and language.
create table variant_word (
    kind       smallint not null,                           -- 0: a whole SKU, barcode or handle; 1: a word of any of its texts
    word       bytea not null,                              -- UTF-8, 100 bytes at most
    variant_id bigint not null,
    store      varchar(64) not null,
    primary key (kind, word, variant_id, store)
);
create index variant_word_variant on variant_word (variant_id, store, kind, word);

-- What is left of a key without case, blanks, signs and leading zeros; of unmatched variants only.
alter table pairing add column near_key varchar(255);
create index pairing_near on pairing (near_key, sync, destination, store);

-- What changed a pool within some time, and the orders of an item.
create index pool_change_time on pool_change (source_level_id, sync, at);
create index destination_order_line_item on destination_order_line (source_item_id, destination_order_id);
