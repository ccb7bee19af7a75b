package io.stockroute.simulator.graphql.stock;

import graphql.language.Argument;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import io.stockroute.simulator.graphql.AdminError;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that set and adjust share, with the texts of the captures (inventory-quantity-contracts-2026-04 …). */
final class QuantityRules {
    static final int LARGEST = 1_000_000_000;

    private static final List<String> REASONS = List.of(
            "correction",
            "cycle_count_available",
            "damaged",
            "movement_canceled",
            "movement_created",
            "movement_received",
            "movement_updated",
            "other",
            "promotion",
            "quality_control",
            "received",
            "reservation_created",
            "reservation_deleted",
            "reservation_updated",
            "restock",
            "safety_stock",
            "shrinkage");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S*[^:/\\s]\\S*");

    private final ShopData data;
    private final String list;
    private final UserErrors errors;

    /** {@code list} is the input's field that holds the rows. */
    QuantityRules(ShopData data, String list, UserErrors errors) {
        this.data = data;
        this.list = list;
        this.errors = errors;
    }

    /** changeFromQuantity may be null but must be there (capture: missingSetChangeFromQuantity). */
    static void requireChangeFrom(DataFetchingEnvironment env, String inputType, List<Map<String, Object>> rows) {
        if (!rows.stream().allMatch(row -> row.containsKey("changeFromQuantity"))) {
            throw new AdminError(
                    inputType + " must include the following argument: changeFromQuantity.",
                    Map.of("code", "INVALID_FIELD_ARGUMENTS"),
                    definition(env));
        }
    }

    /** Where the variable of the argument "input" is defined, if it is one. */
    private static @Nullable SourceLocation definition(DataFetchingEnvironment env) {
        Value<?> value = env.getField().getArguments().stream()
                .filter(argument -> argument.getName().equals("input"))
                .findFirst()
                .map(Argument::getValue)
                .orElse(null);
        return value instanceof VariableReference reference
                ? env.getOperationDefinition().getVariableDefinitions().stream()
                        .filter(each -> each.getName().equals(reference.getName()))
                        .findFirst()
                        .map(VariableDefinition::getSourceLocation)
                        .orElse(null)
                : null;
    }

    void reasonAndReference(Map<String, Object> input) {
        if (!REASONS.contains(String.valueOf(input.get("reason")))) {
            errors.add(
                    "INVALID_REASON",
                    "The specified reason is invalid. Valid values are: " + String.join(", ", REASONS) + ".",
                    List.of("input", "reason"));
        }
        Object reference = input.get("referenceDocumentUri");
        if (reference != null && !REFERENCE.matcher(reference.toString()).matches()) {
            errors.add(
                    "INVALID_REFERENCE_DOCUMENT",
                    "The specified reference document is invalid.",
                    List.of("input", "referenceDocumentUri"));
        }
    }

    @Nullable
    Item item(Map<String, Object> row, int index) {
        Item item = data.items().get(Gids.number("InventoryItem", String.valueOf(row.get("inventoryItemId"))));
        if (item == null) {
            errors.add(
                    "INVALID_INVENTORY_ITEM",
                    "The specified inventory item could not be found.",
                    field(index, "inventoryItemId"));
        } else if (item.variant().bundle()) {
            errors.add(
                    "NON_MUTABLE_INVENTORY_ITEM",
                    "The specified inventory item is not allowed to be adjusted via API. Example: if the inventory"
                            + " item is a parent bundle.",
                    field(index, "inventoryItemId"));
        }
        return item;
    }

    @Nullable
    Location location(Map<String, Object> row, int index) {
        Location location = data.locations().get(Gids.number("Location", String.valueOf(row.get("locationId"))));
        if (location == null || !location.active()) {
            errors.add("INVALID_LOCATION", "The specified location could not be found.", field(index, "locationId"));
        }
        return location;
    }

    void bounds(int value, int index, String name, int bound) {
        if (value > bound) {
            errors.add(
                    "INVALID_QUANTITY_TOO_HIGH",
                    String.format(Locale.ROOT, "The quantity can't be higher than %,d.", bound),
                    field(index, name));
        } else if (value < -bound) {
            errors.add(
                    "INVALID_QUANTITY_TOO_LOW",
                    String.format(Locale.ROOT, "The quantity can't be lower than -%,d.", bound),
                    field(index, name));
        }
    }

    void stale() {
        errors.add(
                "CHANGE_FROM_QUANTITY_STALE",
                "The changeFromQuantity argument no longer matches the persisted quantity.",
                null);
    }

    List<String> field(int index, String name) {
        return List.of("input", list, String.valueOf(index), name);
    }
}
