package io.stockroute.simulator.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.order.CancelOrder;
import io.stockroute.simulator.graphql.search.Connections;
import io.stockroute.simulator.graphql.search.SearchFields;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shop itself, its locations, and what is found by any id. */
public final class ShopFields {
    private ShopFields() {}

    static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("shop", ShopFields::shop)
                .dataFetcher("currentAppInstallation", ShopFields::installation)
                .dataFetcher("locations", ShopFields::locations)
                .dataFetcher("location", ShopFields::location)
                .dataFetcher(
                        "locationsCount",
                        env -> count(Backend.of(env).data().locations().size()))
                .dataFetcher("node", env -> node(Backend.of(env), Wiring.argument(env, "id")))
                .dataFetcher("nodes", ShopFields::nodes));
        wiring.type("Location", type -> type.dataFetcher("isActive", env -> location(env, Location::active))
                .dataFetcher("activatable", env -> true)
                .dataFetcher("deactivatable", env -> true)
                .dataFetcher(
                        "deletable", env -> !location(env, Location::active) && !location(env, ShopFields::stocked))
                .dataFetcher("addressVerified", env -> false)
                .dataFetcher(
                        "address",
                        env -> Map.of(
                                "country", "United States", "countryCode", "US", "formatted", List.of("United States")))
                .dataFetcher("fulfillsOnlineOrders", env -> location(env, Location::active))
                .dataFetcher("shipsInventory", env -> location(env, Location::active))
                .dataFetcher("hasActiveInventory", env -> location(env, ShopFields::stocked))
                .dataFetcher("hasUnfulfilledOrders", env -> false)
                .dataFetcher("isFulfillmentService", env -> false));
    }

    public static Map<String, Object> count(int number) {
        return Map.of("count", number, "precision", "EXACT");
    }

    public static @Nullable Entity node(Backend shop, String gid) {
        Entity job = shop.data().job(gid);
        if (job != null) {
            CancelOrder.requireVisible(shop, "node");
            return job;
        }
        ShopData data = shop.data();
        Gids.Parts parts = Gids.parse(gid).orElseThrow(() -> new AdminError("RESOURCE_NOT_FOUND", "invalid id"));
        return switch (parts.type()) {
            case "Location" -> data.locations().get(parts.number());
            case "Product" -> data.products().get(parts.number());
            case "ProductVariant" -> data.variants().get(parts.number());
            case "InventoryItem" -> data.items().get(parts.number());
            case "InventoryLevel" -> data.level(gid).orElse(null);
            case "WebhookSubscription" -> shop.subscriptions().all().get(parts.number());
            case "DraftOrder" -> data.draftOrders().get(parts.number());
            case "Customer" -> data.customers().get(parts.number());
            case "MetafieldDefinition" -> data.metafields().definitions().get(parts.number());
            case "Order" -> data.orders().get(parts.number());
            case "FulfillmentOrder", "FulfillmentOrderLineItem", "Fulfillment", "FulfillmentLineItem", "Refund" ->
                data.part(parts.type(), parts.number());
            case "BulkOperation" -> shop.bulk().all().get(parts.number());
            default -> null;
        };
    }

    /** The object of an id argument, when the id is one of this type. */
    public static @Nullable Entity typed(DataFetchingEnvironment env, String type) {
        String gid = Wiring.argument(env, "id");
        return typed(Backend.of(env), gid, type);
    }

    private static @Nullable Entity typed(Backend shop, String gid, String type) {
        if (Gids.parse(gid)
                .filter(parts -> parts.type().equals(type) && parts.number() > 0)
                .isEmpty()) {
            throw new AdminError("RESOURCE_NOT_FOUND", "invalid id");
        }
        return node(shop, gid);
    }

    /** The object with this id; the class bears the name of Shopify's type. */
    public static <T extends Entity> @Nullable T typed(Backend shop, String gid, Class<T> type) {
        return type.cast(typed(shop, gid, type.getSimpleName()));
    }

    private static List<@Nullable Entity> nodes(DataFetchingEnvironment env) {
        List<String> ids = Wiring.argument(env, "ids");
        Stream<@Nullable Entity> found = ids.stream().map(id -> node(Backend.of(env), id));
        return found.toList();
    }

    private static Map<String, Object> shop(DataFetchingEnvironment env) {
        Backend backend = Backend.of(env);
        Map<String, Object> shop = new LinkedHashMap<>();
        shop.put("id", Gids.gid("Shop", backend.shopNumber()));
        shop.put("name", backend.domain().replace(".myshopify.com", ""));
        shop.put("myshopifyDomain", backend.domain());
        shop.put("currencyCode", backend.settings().trade().currency());
        shop.put("ianaTimezone", backend.settings().timeZone().getId());
        shop.put("url", "https://" + backend.domain());
        shop.put("taxesIncluded", backend.draftOrders().terms().pricesIncludeTax());
        shop.put("plan", Map.of("publicDisplayName", "Basic", "partnerDevelopment", false, "shopifyPlus", false));
        return shop;
    }

    private static Map<String, Object> installation(DataFetchingEnvironment env) {
        return Map.of(
                "id",
                Gids.gid("AppInstallation", Backend.of(env).shopNumber()),
                "accessScopes",
                Backend.of(env).access().scopes().granted().stream()
                        .map(scope -> Map.of("handle", scope, "description", scope.replace('_', ' ')))
                        .toList());
    }

    private static Object locations(DataFetchingEnvironment env) {
        boolean inactive = Boolean.TRUE.equals(env.getArgument("includeInactive"));
        Backend shop = Backend.of(env);
        SearchFields<Location> fields = new SearchFields<Location>()
                .text("name", Location::name)
                .text("active", location -> String.valueOf(location.active()))
                .text("legacy", location -> "false")
                .number("location_id", Location::number)
                .time("created_at", Location::createdAt, shop.settings().timeZone())
                .words(Location::name)
                .unsupported("city country geolocated pickup_in_store province zip");
        Function<Location, String> byName = location -> location.name().toLowerCase(Locale.ROOT);
        return new Connections<>(fields, Map.of("NAME", byName))
                .page(env, shop.data().locations(), location -> inactive || location.active());
    }

    private static @Nullable Entity location(DataFetchingEnvironment env) {
        return env.getArgument("id") == null
                ? Backend.of(env).data().primaryLocation().orElse(null)
                : typed(env, "Location");
    }

    private static <T> T location(DataFetchingEnvironment env, Function<Location, T> read) {
        return read.apply(Wiring.source(env));
    }

    private static boolean stocked(Location location) {
        return location.levels().values().stream().anyMatch(ShopFields::hasUnits);
    }

    private static boolean hasUnits(Level level) {
        return level.active() && level.quantity("on_hand") > 0;
    }
}
