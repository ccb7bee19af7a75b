package io.stockroute.simulator.graphql.stock;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** inventoryAdjustQuantities: all rows or none. */
final class AdjustQuantities {
    private record Row(
            Item item,
            Location location,
            int delta,
            @Nullable Integer from,
            @Nullable Object ledger) {}

    private static final String GROUP = "inventoryAdjustmentGroup";
    private static final List<String> NAMES =
            List.of("available", "damaged", "incoming", "quality_control", "reserved", "safety_stock");
    private static final int LARGEST_DELTA = 2_000_000_000;

    private final Backend shop;
    private final Map<String, Object> input;
    private final String name;
    private final Cause cause;
    private final UserErrors errors = new UserErrors();
    private final QuantityRules rules;

    AdjustQuantities(Backend shop, Map<String, Object> input, String key) {
        this.shop = shop;
        this.input = input;
        this.name = String.valueOf(input.get("name"));
        this.cause = new Cause(Origin.API, (String) input.get("referenceDocumentUri"), key);
        this.rules = new QuantityRules(shop.data(), "changes", errors);
    }

    Map<String, @Nullable Object> run() {
        List<Map<String, Object>> given = SetQuantities.rows(input, "changes");
        if (!NAMES.contains(name)) {
            errors.add(
                    "INVALID_QUANTITY_NAME",
                    "The specified quantity name is invalid. Valid values are: " + String.join(", ", NAMES) + ".",
                    List.of("input", "name"));
        }
        rules.reasonAndReference(input);
        if (errors.none()) {
            ledgers(given);
        }
        if (!errors.none()) {
            return errors.payload(GROUP, null);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            row(given.get(i), i, rows);
        }
        if (errors.none() && rows.stream().anyMatch(this::stale)) {
            rules.stale();
        }
        return errors.none() ? errors.payload(GROUP, write(rows)) : errors.payload(GROUP, null);
    }

    /** The ledger document: none for available, one and the same for every other name (capture: inventory-adjust-ledger-document-validation). */
    private void ledgers(List<Map<String, Object>> given) {
        Set<Object> distinct = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Object ledger = given.get(i).get("ledgerDocumentUri");
            List<String> field = rules.field(i, "ledgerDocumentUri");
            if (name.equals("available") && ledger != null) {
                errors.add(
                        "INVALID_AVAILABLE_DOCUMENT",
                        "A ledger document URI is not allowed when adjusting available.",
                        field);
            } else if (!name.equals("available") && ledger == null) {
                errors.add(
                        "INVALID_QUANTITY_DOCUMENT",
                        "A ledger document URI is required except when adjusting available.",
                        field);
            } else if (ledger != null && ledger.toString().startsWith("gid://shopify/")) {
                errors.add(
                        "INTERNAL_LEDGER_DOCUMENT",
                        "Internal (gid://shopify/) ledger documents are not allowed to be adjusted via API.",
                        field);
            }
            if (ledger != null) {
                distinct.add(ledger);
            }
        }
        if (errors.none() && distinct.size() > 1) {
            errors.add(
                    "MAX_ONE_LEDGER_DOCUMENT",
                    "All changes must have the same ledger document URI or, in the case of adjusting available, no"
                            + " ledger document URI.",
                    List.of("input", "changes"));
        }
    }

    private void row(Map<String, Object> given, int index, List<Row> rows) {
        int delta = (Integer) Objects.requireNonNull(given.get("delta"));
        rules.bounds(delta, index, "delta", LARGEST_DELTA);
        Item item = rules.item(given, index);
        Location location = rules.location(given, index);
        if (item != null && location != null) {
            rows.add(new Row(
                    item, location, delta, (Integer) given.get("changeFromQuantity"), given.get("ledgerDocumentUri")));
        }
    }

    private boolean stale(Row row) {
        Level level = row.item.level(row.location);
        return row.from != null && row.from != (level == null ? 0 : level.quantity(name));
    }

    private @Nullable Object write(List<Row> rows) {
        AdjustmentGroup group = new AdjustmentGroup();
        for (Row row : rows) {
            Level level = shop.stock().levelToWrite(row.item, row.location);
            shop.stock().add(level, name, row.delta, cause);
            group.add(level, name, row.delta, row.ledger);
        }
        return group.result(shop.data(), input);
    }
}
