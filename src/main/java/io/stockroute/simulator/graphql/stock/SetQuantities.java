package io.stockroute.simulator.graphql.stock;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** inventorySetQuantities: all rows or none. */
final class SetQuantities {
    private record Row(
            Item item,
            Location location,
            int quantity,
            @Nullable Integer from) {}

    private static final String GROUP = "inventoryAdjustmentGroup";

    private final Backend shop;
    private final Map<String, Object> input;
    private final String name;
    private final Cause cause;
    private final UserErrors errors = new UserErrors();
    private final QuantityRules rules;

    SetQuantities(Backend shop, Map<String, Object> input, String key) {
        this.shop = shop;
        this.input = input;
        this.name = String.valueOf(input.get("name"));
        this.cause = new Cause(Origin.API, (String) input.get("referenceDocumentUri"), key);
        this.rules = new QuantityRules(shop.data(), "quantities", errors);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> input, String list) {
        return (List<Map<String, Object>>) Objects.requireNonNull(input.get(list));
    }

    Map<String, @Nullable Object> run() {
        List<Map<String, Object>> given = rows(input, "quantities");
        if (!name.equals("available") && !name.equals("on_hand")) {
            errors.add(
                    "INVALID_NAME",
                    "The quantity name must be either 'available' or 'on_hand'.",
                    List.of("input", "name"));
        }
        rules.reasonAndReference(input);
        duplicates(given);
        if (!errors.none()) {
            return errors.payload(GROUP, null);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            row(given.get(i), i, rows);
        }
        if (shop.faults().answers().isUnchangedFirst()) {
            rows.removeIf(row -> row.quantity == current(row));
        }
        if (errors.none() && rows.stream().anyMatch(this::stale)) {
            rules.stale();
        }
        return errors.none() ? errors.payload(GROUP, write(rows)) : errors.payload(GROUP, null);
    }

    private void duplicates(List<Map<String, Object>> given) {
        Map<List<Object>, Integer> count = new HashMap<>();
        given.forEach(row -> count.merge(pair(row), 1, Integer::sum));
        for (int i = 0; i < given.size(); i++) {
            if (count.getOrDefault(pair(given.get(i)), 0) > 1) {
                errors.add(
                        "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR",
                        "The combination of inventoryItemId and locationId must be unique.",
                        rules.field(i, "locationId"));
            }
        }
    }

    private static List<Object> pair(Map<String, Object> row) {
        return List.of(String.valueOf(row.get("inventoryItemId")), String.valueOf(row.get("locationId")));
    }

    private void row(Map<String, Object> given, int index, List<Row> rows) {
        int quantity = (Integer) Objects.requireNonNull(given.get("quantity"));
        if (name.equals("on_hand") && quantity < 0) {
            errors.add("INVALID_QUANTITY_NEGATIVE", "The quantity can't be negative.", rules.field(index, "quantity"));
        } else {
            rules.bounds(quantity, index, "quantity", QuantityRules.LARGEST);
        }
        Item item = rules.item(given, index);
        Location location = rules.location(given, index);
        if (item != null && location != null) {
            rows.add(new Row(item, location, quantity, (Integer) given.get("changeFromQuantity")));
        }
    }

    private boolean stale(Row row) {
        return row.from != null && row.from != current(row);
    }

    private int current(Row row) {
        Level level = row.item.level(row.location);
        return level == null ? 0 : level.quantity(name);
    }

    private @Nullable Object write(List<Row> rows) {
        AdjustmentGroup group = new AdjustmentGroup();
        for (Row row : rows) {
            Level level = shop.stock().levelToWrite(row.item, row.location);
            // Not stocked and nothing to compare with: the quantity is added (facts.md section 7, "Gotcha").
            boolean adds = !level.active() && row.from == null;
            int delta = adds ? row.quantity : row.quantity - level.quantity(name);
            shop.stock().add(level, name, delta, cause);
            group.add(level, "available", delta, null);
        }
        return group.result(shop.data(), input);
    }
}
