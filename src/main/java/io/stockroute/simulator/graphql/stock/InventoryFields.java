package io.stockroute.simulator.graphql.stock;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.AdminError;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.product.ProductFields;
import io.stockroute.simulator.graphql.search.Connections;
import io.stockroute.simulator.graphql.search.SearchFields;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.Variant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inventory items, levels and quantities. */
public final class InventoryFields {
    private InventoryFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("inventoryItems", InventoryFields::items)
                .dataFetcher("inventoryItem", env -> ShopFields.typed(env, "InventoryItem"))
                .dataFetcher("inventoryLevel", env -> ShopFields.typed(env, "InventoryLevel"))
                .dataFetcher("inventoryProperties", env -> Map.of("quantityNames", names())));
        wiring.type("InventoryItem", type -> type.dataFetcher("requiresShipping", env -> true)
                .dataFetcher("duplicateSkuCount", InventoryFields::duplicates)
                .dataFetcher(
                        "locationsCount",
                        env -> ShopFields.count((int) item(env).levels().values().stream()
                                .filter(Level::active)
                                .count()))
                .dataFetcher("variants", InventoryFields::variants)
                .dataFetcher(
                        "inventoryLevel",
                        env -> shown(
                                env,
                                item(env).levels().get(Gids.number("Location", Wiring.argument(env, "locationId")))))
                .dataFetcher("inventoryLevels", env -> levels(env, byRecord(item(env)))));
        wiring.type("Location", type -> type.dataFetcher("inventoryLevel", InventoryFields::levelAtLocation)
                .dataFetcher(
                        "inventoryLevels",
                        env -> levels(env, Wiring.<Location>source(env).levels())));
        wiring.type("InventoryLevel", type -> type.dataFetcher(
                        "isActive", env -> level(env).active())
                .dataFetcher("canDeactivate", env -> level(env).quantity("committed") == 0)
                .dataFetcher("deactivationAlert", env -> null)
                .dataFetcher("quantities", InventoryFields::quantities));
    }

    /** A text that sorts like the time. */
    public static String sortable(Instant time) {
        return "%015d%09d".formatted(time.getEpochSecond(), time.getNano());
    }

    private static Object items(DataFetchingEnvironment env) {
        ZoneId zone = Backend.of(env).settings().timeZone();
        SearchFields<Item> fields = new SearchFields<Item>()
                .text("sku", Item::sku)
                .time("created_at", Item::createdAt, zone)
                .time("updated_at", Item::updatedAt, zone)
                .words(item -> String.valueOf(item.sku()));
        return new Connections<>(fields, Map.of())
                .page(env, Backend.of(env).data().items(), item -> true);
    }

    private static Object levels(DataFetchingEnvironment env, NavigableMap<Long, Level> levels) {
        boolean inactive = Boolean.TRUE.equals(env.getArgument("includeInactive"));
        ZoneId zone = Backend.of(env).settings().timeZone();
        SearchFields<Level> fields = new SearchFields<Level>()
                .number("inventory_item_id", level -> level.item().number())
                .time("created_at", Level::createdAt, zone)
                .time("updated_at", Level::updatedAt, zone)
                .unsupported("inventory_group_id");
        return new Connections<>(fields, Map.of()).page(env, levels, level -> inactive || level.active());
    }

    private static NavigableMap<Long, Level> byRecord(Item item) {
        return item.levels().values().stream()
                .collect(Collectors.toMap(Level::record, each -> each, (one, other) -> one, TreeMap::new));
    }

    private static @Nullable Level levelAtLocation(DataFetchingEnvironment env) {
        long number = Gids.number("InventoryItem", Wiring.argument(env, "inventoryItemId"));
        Item item = Backend.of(env).data().items().get(number);
        return item == null ? null : shown(env, item.level(Wiring.source(env)));
    }

    private static @Nullable Level shown(DataFetchingEnvironment env, @Nullable Level level) {
        boolean inactive = Boolean.TRUE.equals(env.getArgument("includeInactive"));
        return level != null && (inactive || level.active()) ? level : null;
    }

    private static Object variants(DataFetchingEnvironment env) {
        Variant variant = item(env).variant();
        return ProductFields.variantPage(env, new TreeMap<>(Map.of(variant.number(), variant)));
    }

    private static int duplicates(DataFetchingEnvironment env) {
        String sku = item(env).sku();
        return sku == null ? 0 : Backend.of(env).data().items(sku).size() - 1;
    }

    private static List<Map<String, @Nullable Object>> quantities(DataFetchingEnvironment env) {
        Level level = level(env);
        List<String> names = Wiring.argument(env, "names");
        List<Map<String, @Nullable Object>> quantities = new ArrayList<>();
        for (String name : names) {
            if (!Level.NAMES.contains(name)) {
                throw new AdminError("INVALID_FIELD_ARGUMENTS", "The specified quantity name is invalid: " + name);
            }
            Map<String, @Nullable Object> quantity = new LinkedHashMap<>();
            quantity.put(
                    "id",
                    "gid://shopify/InventoryQuantity/%d?inventory_item_id=%d&name=%s"
                            .formatted(level.number(), level.item().number(), name));
            quantity.put("name", name);
            quantity.put("quantity", level.quantity(name));
            quantity.put("updatedAt", name.equals("available") ? level.updatedAt() : null);
            quantities.add(quantity);
        }
        return quantities;
    }

    private static List<Map<String, Object>> names() {
        return Level.NAMES.stream()
                .map(name -> Map.<String, Object>of(
                        "name",
                        name,
                        "displayName",
                        name.replace('_', ' '),
                        "isInUse",
                        true,
                        "belongsTo",
                        name.equals("on_hand") || name.equals("incoming") ? List.of() : List.of("on_hand"),
                        "comprises",
                        name.equals("on_hand")
                                ? Level.NAMES.stream()
                                        .filter(part -> !part.equals("on_hand") && !part.equals("incoming"))
                                        .toList()
                                : List.of()))
                .toList();
    }

    private static Item item(DataFetchingEnvironment env) {
        return Wiring.source(env);
    }

    private static Level level(DataFetchingEnvironment env) {
        return Wiring.source(env);
    }
}
