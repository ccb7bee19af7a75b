package io.stockroute.benchmark;

import io.stockroute.CodedReason;
import io.stockroute.catalog.MatchReason;
import io.stockroute.catalog.SearchFill;
import io.stockroute.settings.MatchBy;
import java.time.Instant;
import java.util.Locale;
import javax.sql.DataSource;

/** The present of a large installation: the catalogs of three stores, how they match, and their levels. */
final class LargeStores {

    private static final String[] STORES = {"main", "outlet", "b2b"};
    private static final String[] COLOURS = {"Natural", "Blue", "Red", "Grey", "Green"};
    private static final String[] THINGS = {"shirt", "socks", "mug", "bag", "cap", "belt", "scarf", "lamp"};

    private final Rows rows;
    private final DataSource database;
    private final int variants;
    private final Instant now;

    /** @param levels of all stores; two locations in Source, one in each Destination */
    LargeStores(DataSource database, int levels, Instant now) {
        this.rows = new Rows(database);
        this.database = database;
        this.variants = levels / 4;
        this.now = now;
    }

    void fill() {
        rows.add("store_state (store, catalog_at, locations_at)", 3, i -> new Object[] {STORES[i], now, now});
        rows.add("catalog_state (store, locations_wanted)", 3, i -> new Object[] {STORES[i], false});
        rows.add("location (store, location_id, name, active, fulfillment_service)", 4, i ->
                new Object[] {store(i), i + 1, i == 1 ? "Cellar" : "Main warehouse", true, false});
        rows.add("location_pair (sync, destination, source_location_id, destination_location_id)", 2, i ->
                new Object[] {"main", STORES[i + 1], 1, i + 3});
        catalogs();
        levels();
        new SearchFill(database).fill();
    }

    private void catalogs() {
        rows.add("""
                variant (store, variant_id, product_id, inventory_item_id, handle, product_title, variant_title, sku, barcode,
                    handle_options, sort_title, tracked, bundle, product_status, updated_at, indexed_at)""", 3 * variants, i -> variant(i / variants, i % variants));
        rows.add("""
                variant_match (sync, destination, store, variant_id, state, match_key, reasons, source_item_id,
                    destination_item_id)""", 4 * variants, i -> pairing(1 + i / variants / 2, i / variants % 2 == 0, i % variants));
    }

    private Object[] variant(int store, int number) {
        String thing = THINGS[number / 5 % THINGS.length];
        String handle = thing + "-" + number / 5;
        String colour = COLOURS[number % 5];
        return new Object[] {
            STORES[store],
            id(store, number) + 500_000_000L,
            id(store, number / 5) + 700_000_000L,
            id(store, number),
            handle,
            "The %s no. %d".formatted(thing, number / 5),
            colour,
            sku(store, number),
            "%013d".formatted(4_000_000_000_000L + number),
            handle + "/" + colour,
            "the %s no. %d %s".formatted(thing, number / 5, colour.toLowerCase(Locale.ROOT)),
            true,
            false,
            "ACTIVE",
            now,
            now
        };
    }

    private Object[] pairing(int destination, boolean ofSource, int number) {
        int store = ofSource ? 0 : destination;
        boolean matched = isMatched(number);
        return new Object[] {
            "main",
            STORES[destination],
            STORES[store],
            id(store, number) + 500_000_000L,
            matched ? "MATCHED" : "UNMATCHED",
            sku(store, number),
            matched
                    ? null
                    : CodedReason.column(
                            MatchReason.KEY_NOT_FOUND.with(STORES[ofSource ? destination : 0], MatchBy.SKU)),
            matched ? id(0, number) : null,
            matched ? id(destination, number) : null
        };
    }

    private void levels() {
        rows.add("""
                level (store, inventory_item_id, location_id, believed, believed_at, stocked, target, target_since, drifting,
                    blocked, blocked_message, blocked_at)""", 4 * variants, i -> level(i / variants, i % variants));
        rows.add("level_link (level_id, source_level_id, sync, destination)", 2 * variants, i ->
                new Object[] {2 * variants + i + 1, i % variants + 1, "main", STORES[1 + i / variants]});
        rows.execute("delete from level_link where level_id in (select id from level where target is null)");
    }

    private Object[] level(int place, int number) {
        boolean follows = place > 1 && isMatched(number);
        boolean drifts = follows && number % 500 == 1;
        boolean blocked = follows && number % 1000 == 2;
        int quantity = number % 97;
        return new Object[] {
            store(place),
            id(place < 2 ? 0 : place - 1, number),
            place + 1,
            drifts ? quantity + 2 : quantity,
            now,
            true,
            follows ? quantity : null,
            drifts ? now : null,
            drifts,
            blocked ? "REJECTED_BY_SHOPIFY" : null,
            blocked ? "Shopify refuses it: the inventory item cannot be changed (NON_MUTABLE_INVENTORY_ITEM)." : null,
            blocked ? now : null
        };
    }

    private static boolean isMatched(int number) {
        return number % 50 != 0;
    }

    private static String sku(int store, int number) {
        return (isMatched(number) ? "SKU-%06d" : "ONLY-" + STORES[store].toUpperCase(Locale.ROOT) + "-%06d")
                .formatted(number);
    }

    private static long id(int store, int number) {
        return 1_000_000_000L * (store + 1) + number;
    }

    private static String store(int place) {
        return STORES[Math.max(0, place - 1)];
    }
}
