package io.stockroute.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import javax.sql.DataSource;

/** The past of a large installation: deliveries, the ledger, writes, runs and orders of a year. */
final class LargeHistory {

    /** The level that most has happened to: one entry in a hundred is about it. */
    static final int BUSIEST_LEVEL = 77;

    private static final String[] STORES = {"main", "outlet", "b2b"};
    private static final String[] KINDS = {"HINT", "READ", "TARGET", "WRITE", "WRITTEN", "ECHO"};
    private static final Duration YEAR = Duration.ofDays(365);

    private final Rows rows;
    private final int levels;
    private final int entries;
    private final Instant now;
    private final Random random = new Random(42);

    LargeHistory(DataSource database, int levels, int entries, Instant now) {
        this.rows = new Rows(database);
        this.levels = levels;
        this.entries = entries;
        this.now = now;
    }

    void fill() {
        int deliveries = entries / 10;
        rows.add("""
                delivery (store, webhook_id, topic, received_at, state, attempts, due_at, settled_at, reason)""", deliveries, i -> delivery(i, deliveries));
        rows.add("ledger_entry (at, level_id, kind, from_quantity, to_quantity, cause, code)", entries, i -> entry(i));
        writes(entries / 20);
        runs(entries / 200);
        orders(entries / 50);
        preview(levels / 2);
    }

    private Object[] delivery(int number, int count) {
        boolean failed = number % 1000 == 7;
        Instant at = at(number, count);
        return new Object[] {
            STORES[number % 3],
            "webhook-" + number,
            "inventory_levels/update",
            at,
            failed ? "FAILED" : "DONE",
            failed ? 8 : 1,
            at,
            at,
            failed ? "The body is no JSON that Shopify sends." : null
        };
    }

    private Object[] entry(int number) {
        int level = number % 100 == 0 ? BUSIEST_LEVEL : 1 + random.nextInt(levels);
        String kind = KINDS[number % KINDS.length];
        String cause =
                switch (kind) {
                    case "WRITE", "WRITTEN" -> "write:" + (1 + number / 20);
                    case "TARGET" -> "run:" + (1 + number / 200);
                    default -> "delivery:" + (1 + number / 10);
                };
        return new Object[] {at(number, entries), level, kind, number % 90, number % 90 + 1, cause, null};
    }

    private void writes(int count) {
        rows.add(
                "stock_write (store, kind, idempotency_key, state, created_at, due_at, settled_at, tries)",
                count,
                i -> new Object[] {
                    STORES[1 + i % 2], "SET", "key-" + i, "DONE", at(i, count), at(i, count), at(i, count), 1
                });
        rows.add("stock_write_row (write_id, position, level_id, from_quantity, to_quantity)", 2 * count, i ->
                new Object[] {1 + i / 2, i % 2, levels / 2 + 1 + random.nextInt(levels / 2), i % 90, i % 90 - 1});
    }

    private void runs(int count) {
        rows.add(
                "run (kind, sync, state, started_at, finished_at, levels, missed, units, checked_at)",
                count,
                i -> new Object[] {
                    i % 50 == 0 ? "ALIGNMENT" : "RECONCILIATION",
                    "main",
                    i % 200 == 9 ? "FAILED" : "DONE",
                    at(i, count),
                    at(i, count),
                    levels,
                    i % 7,
                    i % 11,
                    at(i, count)
                });
        rows.add("run_change (run_id, level_id, from_quantity, to_quantity, size, state)", levels / 2, i ->
                new Object[] {count, levels / 2 + i + 1, i % 50, i % 60, Math.abs(i % 50 - i % 60), "APPLIED"});
    }

    private void orders(int count) {
        String[] states = {"IMPORTED", "IMPORTED", "IMPORTED", "SKIPPED", "ON_HOLD", "REFUSED", "DISMISSED"};
        rows.add("""
                destination_order (sync, destination, source, order_id, name, kind, state, reason_code, reason, order_created_at, since,
                    accepted_at, due_at, settled_at, cause, source_order_id, source_order_name, total, counted)""", count, i -> order(i, count, states[i % 20 == 0 ? i / 20 % states.length : 0]));
        rows.add("""
                destination_order_line (destination_order_id, position, title, variant_title, sku, quantity, imported, reason,
                    source_item_id)""", 2 * count, i -> new Object[] {
            1 + i / 2,
            i % 2,
            "The shirt no. " + i % 500,
            "Blue",
            "SKU-%06d".formatted(i % 2000),
            1,
            true,
            "",
            1_000_000_000L + i % 2000
        });
        rows.add(
                "reservation (source, destination, source_item_id, order_id, units, since, open, cause)",
                count,
                i -> new Object[] {
                    "main", STORES[1 + i % 2], 1_000_000_000L + i % 2000, 1 + i, 1, at(i, count), i > count - 50, "poll"
                });
    }

    /** A plan that changes half of all levels. */
    private void preview(int changes) {
        rows.add("""
                preview (sync, base_version, settings, difference, created_by, created_at, state, effect, planned_at)""", 1, i -> new Object[] {
            "main", 0, "{}", "Strategy: One-way stock → Stock and orders", "admin", now, "READY", "ALIGN", now
        });
        rows.add("""
                preview_store (preview_id, store, sync, source, levels, changes, units_up, units_down, known_at)""", 2, i ->
                new Object[] {1, STORES[i + 1], "main", false, levels / 4, changes / 2, 20_000, 30_000, now});
        rows.add("""
                preview_change (preview_id, inventory_item_id, location_id, store, sync, product, variant, sku, location, search,
                    from_quantity, to_quantity, sort_key)""", changes, i -> new Object[] {
            1,
            2_000_000_000L + i,
            3 + i % 2,
            STORES[1 + i % 2],
            "main",
            "The shirt no. " + i / 5,
            "Blue",
            "SKU-%06d".formatted(i),
            "Main warehouse",
            "the shirt no. %d blue sku-%06d main warehouse".formatted(i / 5, i),
            i % 50,
            i % 60,
            -Math.abs(i % 50 - i % 60)
        });
    }

    private Object[] order(int number, int count, String state) {
        boolean imported = state.equals("IMPORTED");
        return new Object[] {
            "main",
            STORES[1 + number % 2],
            "main",
            5_000_000_000L + number,
            "#" + (1001 + number),
            "ORDER",
            state,
            imported ? null : "INSUFFICIENT_STOCK",
            imported ? null : "Source has too little stock of SKU-000001.",
            at(number, count),
            now.minus(YEAR),
            at(number, count),
            at(number, count),
            at(number, count),
            "delivery:" + (1 + number),
            imported ? 6_000_000_000L + number : null,
            imported ? "#M" + number : null,
            "20.01 EUR",
            imported
        };
    }

    /** Evenly over the last year, the last one now. */
    private Instant at(int number, int count) {
        return now.minus(YEAR.multipliedBy(count - 1L - number).dividedBy(count));
    }
}
