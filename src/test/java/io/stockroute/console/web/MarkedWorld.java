package io.stockroute.console.web;

import io.stockroute.Utc;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of everything that belongs to the sync main, each with the number 1 and with {@link #TEXT} in all of its texts; nothing of the sync
 * other.
 */
final class MarkedWorld {

    /** Stands in whatever is of the sync main, and in nothing else. */
    static final String MARK = "MARKED";

    /** The mark as an attacker writes it: markup on a page, a formula in a spreadsheet. */
    static final String TEXT = "=MARKED<u>";

    private static final List<String> ROWS = List.of(
            "insert into store_state (store, failing_since, failure) values ('main', :at, 'MARKED'), ('outlet', :at, 'MARKED')",
            "insert into location (store, location_id, name, active, fulfillment_service) values ('outlet', 1, 'MARKED', true, false)",
            """
            insert into variant (store, variant_id, product_id, inventory_item_id, handle, product_title, variant_title,
                sku, barcode, handle_options, tracked, bundle, product_status, updated_at, indexed_at)
            values ('outlet', 1, 1, 1, 'MARKED', 'MARKED', '', 'MARKED', '', '', true, false, 'ACTIVE', :at, :at),
                ('main', 2, 2, 2, 'MARKED', 'MARKED', '', 'MARKEd', '', '', true, false, 'ACTIVE', :at, :at)""",
            "insert into variant_word (kind, word, variant_id, store) values (1, cast('marked' as bytea), 1, 'outlet')",
            """
            insert into variant_match (sync, destination, store, variant_id, state, match_key, reasons, near_key)
            values ('main', 'outlet', 'outlet', 1, 'UNMATCHED', 'MARKED',
                    '[{"code":"LEFT_OUT","values":{"by":"MARKED"}}]', 'marked'),
                ('main', 'outlet', 'main', 2, 'UNMATCHED', 'MARKEd',
                    '[{"code":"LEFT_OUT","values":{"by":"MARKED"}}]', 'marked')""",
            """
            insert into product_decision (id, sync, source, destination, kind, destination_variant, made_by, made_at)
            values (1, 'main', 'main', 'outlet', 'IGNORE', 1, 'MARKED', :at)""",
            """
            insert into location_state (sync, destination, store, name, location_id, state, reasons)
            values ('main', 'outlet', 'outlet', 'MARKED', 1, 'UNPAIRED',
                '[{"code":"LOCATION_INACTIVE","values":{"store":"outlet","location":"MARKED"}}]')""",
            """
            insert into run (id, kind, sync, state, started_at, checked_at, guarded, reason)
            values (1, 'ALIGNMENT', 'main', 'AWAITING_APPROVAL', :at, :at, true, '[{"code":"RESULT_UNREADABLE","values":{"message":"MARKED"}}]')""",
            """
            insert into run (id, kind, store, state, started_at, finished_at, reason)
            values (2, 'CATALOG', 'outlet', 'FAILED', :at, :at, '[{"code":"RESULT_UNREADABLE","values":{"message":"MARKED"}}]')""",
            """
            insert into level (id, store, inventory_item_id, location_id, stocked, believed, target, drifting, on_hold_by, blocked,
                blocked_message, blocked_at)
            values (1, 'outlet', 1, 1, true, 3, 7, true, 1, 'REJECTED_BY_SHOPIFY', 'MARKED', :at)""",
            "insert into level_link (level_id, source_level_id, sync, destination) values (1, 1, 'main', 'outlet')",
            """
            insert into left_link (level_id, source_level_id, sync, destination, left_at, code, reasons, source_quantity, destination_quantity)
            values (1, 1, 'main', 'outlet', :at, 'NOT_MATCHED',
                '[{"code":"LEFT_OUT","values":{"by":"MARKED"}}]', 3, 3)""",
            """
            insert into compliance_request (id, store, topic, received_at, due_at, customer_id, order_ids, state, outcome)
            values (1, 'outlet', 'customers/data_request', :at, :at, 1, '1', 'OPEN', 'MARKED')""",
            """
            insert into run_change (run_id, level_id, from_quantity, to_quantity, size, state, note, note_message)
            values (1, 1, 3, 7, 4, 'PLANNED', 'REJECTED_BY_SHOPIFY', 'MARKED')""",
            "insert into operator_action (at, operator, action, run_id) values (:at, 'MARKED', 'REJECT', 1)",
            "insert into operator_action (at, operator, action, store) values (:at, 'MARKED', 'PAUSE', 'outlet')",
            """
            insert into stock_write (id, store, kind, idempotency_key, state, created_at, due_at, code, message)
            values (1, 'outlet', 'SET', 'key', 'DONE', :at, :at, 'REJECTED_BY_SHOPIFY', 'MARKED')""",
            "insert into stock_write_row (write_id, position, level_id, from_quantity, to_quantity) values (1, 0, 1, 3, 7)",
            """
            insert into ledger_entry (at, level_id, kind, cause, code, message)
            values (:at, 1, 'BLOCKED', 'delivery:1', 'REJECTED_BY_SHOPIFY', 'MARKED')""",
            "insert into pool (source_level_id, sync, quantity, started_at) values (1, 'main', -1, :at)",
            """
            insert into pool_change (source_level_id, sync, level_id, at, units, quantity, start, cause)
            values (1, 'main', 1, :at, -1, -1, true, 'MARKED')""",
            """
            insert into destination_order (id, sync, destination, source, order_id, name, kind, state, reason, order_created_at,
                since, accepted_at, due_at, settled_at, cause)
            values (1, 'main', 'outlet', 'main', 1, 'MARKED', 'ORDER', 'ON_HOLD', 'MARKED', :at, :at, :at, :at, :at, 'poll'),
                (2, 'main', 'outlet', 'main', 2, 'MARKED', 'ORDER', 'DISMISSED', 'MARKED', :at, :at, :at, :at, :at, 'poll')""",
            """
            insert into destination_order_line (destination_order_id, position, title, quantity, imported, reason)
            values (1, 0, 'MARKED', 1, false, 'MARKED')""",
            """
            insert into order_poll_cursor (sync, destination, strategy, since, poll_due_at, failure)
            values ('main', 'outlet', 'ORDERS', :at, :at, 'MARKED')""",
            """
            insert into reservation (source, destination, source_item_id, order_id, units, since, open, cause)
            values ('main', 'outlet', 1, 1, 1, :at, true, 'poll')""",
            "insert into oversell (id, source, source_item_id, units, since) values (1, 'main', 1, 1, :at)",
            "insert into oversell_order (oversell_id, order_id) values (1, 1)",
            """
            insert into delivery (id, store, webhook_id, topic, received_at, body, state, due_at, settled_at, reason)
            values (1, 'outlet', 'MARKED', 'orders/create', :at, '{}', 'FAILED', :at, :at, '[{"code":"RESULT_UNREADABLE","values":{"message":"MARKED"}}]'),
                (2, 'outlet', 'MARKED2', 'orders/create', :at, '{}', 'DISMISSED', :at, :at, 'MARKED')""",
            """
            insert into sync_setting_change (sync, version, changed_by, changed_at, difference, settings_before, settings_after)
            values ('main', 1, 'MARKED', :at, 'MARKED', '', '{}')""",
            """
            insert into preview (id, sync, base_version, settings, difference, created_by, created_at, state, effect, planned_at)
            values (1, 'main', 0, '{}', 'MARKED', 'MARKED', :at, 'READY', 'ALIGN', :at)""",
            "insert into preview_store (preview_id, store, sync, source, levels, changes) values (1, 'outlet', 'main', false, 1, 1)",
            """
            insert into preview_change (inventory_item_id, location_id, store, preview_id, sync, product, variant, sku, location,
                search, from_quantity, to_quantity, sort_key)
            values (1, 1, 'outlet', 1, 'main', 'MARKED', '', 'MARKED', 'MARKED', 'marked', 3, 7, -4)""",
            """
            insert into preview_skip (preview_id, destination, store, kind, product, variant, sku, location, reasons, search)
            values (1, 'outlet', 'outlet', 'BLANK', 'MARKED', '', 'MARKED', '',
                '[{"code":"LEFT_OUT","values":{"by":"MARKED"}}]', 'marked')""");

    /** Tables that none of these rows is in, and those that the server fills by itself. */
    private static final String OURS = """
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE' and lower(table_name) not like 'qrtz%'
            """;

    private final JdbcClient jdbc;

    MarkedWorld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill() {
        empty();
        for (String numbered : List.of("run", "preview", "product_decision")) {
            jdbc.sql("alter table " + numbered + " alter column id restart with 1000")
                    .update();
        }
        for (String row : ROWS) {
            var sql = jdbc.sql(row.replace("'MARKED'", "'" + TEXT + "'").replace("\"MARKED\"", "\"" + TEXT + "\""));
            (row.contains(":at") ? sql.param("at", Utc.at(Instant.EPOCH.plusSeconds(60))) : sql).update();
        }
    }

    /** All that the database holds, by its tables. */
    Map<String, List<Map<String, Object>>> content() {
        return jdbc.sql(OURS).query(String.class).list().stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select * from " + table).query().listOfRows().stream()
                                .map(row -> (Map<String, Object>) new TreeMap<>(printable(row)))
                                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    void empty() {
        List.of(
                        "preview",
                        "sync_setting",
                        "sync_setting_change",
                        "delivery",
                        "oversell",
                        "reservation",
                        "order_poll_cursor",
                        "destination_order",
                        "pool_change",
                        "pool",
                        "ledger_entry",
                        "stock_write",
                        "operator_action",
                        "run_change",
                        "level_link",
                        "left_link",
                        "level",
                        "compliance_request",
                        "run",
                        "location_state",
                        "product_decision",
                        "product_hint",
                        "variant_match",
                        "variant_word",
                        "variant",
                        "location",
                        "store_state")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    /** Large texts and bytes are other objects each time they are read. */
    private static Map<String, Object> printable(Map<String, Object> row) {
        Map<String, Object> text = new TreeMap<>();
        row.forEach((column, value) -> text.put(column, printable(value)));
        return text;
    }

    private static String printable(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        try {
            return value instanceof java.sql.Clob clob
                    ? clob.getSubString(1, (int) clob.length())
                    : String.valueOf(value);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
