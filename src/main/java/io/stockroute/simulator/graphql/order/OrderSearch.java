package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.AdminError;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.search.Connections;
import io.stockroute.simulator.graphql.search.SearchFields;
import io.stockroute.simulator.graphql.stock.InventoryFields;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.MetafieldDefinition;
import io.stockroute.simulator.state.product.Metafields;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How orders are found: by id and by unique metafield at once, by search only when the index has them. A shop's fault
 * says how late that is.
 */
public final class OrderSearch {
    private static final Map<String, Function<Order, String>> SORT_KEYS = Map.of(
            "PROCESSED_AT", order -> InventoryFields.sortable(order.processedAt()),
            "CREATED_AT", order -> InventoryFields.sortable(order.createdAt()),
            "UPDATED_AT", order -> InventoryFields.sortable(order.updatedAt()),
            "ORDER_NUMBER", order -> "%012d".formatted(order.sequence()));

    private OrderSearch() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("order", env -> ShopFields.typed(env, "Order"))
                .dataFetcher("orders", OrderSearch::orders)
                .dataFetcher("ordersCount", OrderSearch::count)
                .dataFetcher("orderByIdentifier", OrderSearch::byIdentifier));
    }

    private static Object orders(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        return new Connections<>(fields(shop), SORT_KEYS)
                .page(env, shop.data().orders(), order -> indexed(shop, order));
    }

    private static Object count(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        Predicate<Order> wanted = new Connections<>(fields(shop), SORT_KEYS).search(env);
        int found = (int) shop.data().orders().values().stream()
                .filter(order -> indexed(shop, order) && wanted.test(order))
                .count();
        Integer limit = env.getArgument("limit");
        boolean more = limit != null && found > limit;
        return Map.of("count", more ? limit : found, "precision", more ? "AT_LEAST" : "EXACT");
    }

    private static boolean indexed(Backend shop, Order order) {
        Instant reached = shop.data().now().minus(shop.faults().searchLateness());
        return !order.recordedAt().isAfter(reached);
    }

    private static SearchFields<Order> fields(Backend shop) {
        ZoneId zone = shop.settings().timeZone();
        return new SearchFields<Order>()
                .time("created_at", Order::createdAt, zone)
                .time("updated_at", Order::updatedAt, zone)
                .time("processed_at", Order::processedAt, zone)
                .tokens("name", order -> List.of(order.name()))
                .tokens("source_identifier", order -> present(order.labels().sourceIdentifier()))
                .tokens("po_number", order -> present(order.labels().poNumber()))
                .tokens("tag", order -> order.labels().tags())
                .text("source_name", order -> order.labels().sourceName())
                .text("email", order -> order.buyer().email())
                .text("test", order -> String.valueOf(order.labels().test()))
                .text("financial_status", OrderSearch::financialStatus)
                .any("fulfillment_status", OrderSearch::fulfillmentStatuses)
                .number("location_id", OrderSearch::counter)
                .any("status", OrderSearch::statuses)
                .any("sku", OrderSearch::skus)
                .number("customer_id", OrderSearch::customer)
                .words(OrderSearch::words)
                .unsupported("cart_token channel channel_id chargeback_status checkout_token confirmation_number"
                        + " credit_card_last4 current_total_price delivery_method discount_code"
                        + " fraud_protection_level fulfillment_location_id gateway payment_id"
                        + " payment_provider_id reference_location_id return_status risk_level sales_channel"
                        + " subtotal_line_items_quantity tag_not total_weight");
    }

    private static long customer(Order order) {
        Customer customer = order.buyer().customer();
        return customer == null ? 0 : customer.number();
    }

    private static List<String> statuses(Order order) {
        if (order.cancelledAt() != null) {
            return List.of("cancelled", "closed");
        }
        return order.life().closedAt() == null ? List.of("open", "not_closed") : List.of("closed");
    }

    private static List<String> fulfillmentStatuses(Order order) {
        return switch (order.shipment()) {
            case NONE -> List.of("unfulfilled", "unshipped");
            case PARTIAL -> List.of("partial", "unfulfilled");
            case COMPLETE -> List.of("fulfilled", "shipped");
        };
    }

    private static long counter(Order order) {
        Location counter = order.retailLocation();
        return counter == null ? 0 : counter.number();
    }

    private static @Nullable String financialStatus(Order order) {
        return order.financialStatus() == null ? null : order.financialStatus().rest();
    }

    private static List<String> skus(Order order) {
        return order.lines().stream()
                .flatMap(line -> present(line.soldItem().sku()).stream())
                .toList();
    }

    private static List<String> present(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    /** What a search without a field looks through. */
    private static String words(Order order) {
        List<String> words = new ArrayList<>(order.labels().tags());
        words.add(order.name());
        Stream.of(order.labels().sourceIdentifier(), order.buyer().email())
                .filter(Objects::nonNull)
                .forEach(words::add);
        order.lines()
                .forEach(line -> words.add(
                        line.soldItem().title() + " " + line.soldItem().sku()));
        return String.join(" ", words);
    }

    private static @Nullable Entity byIdentifier(DataFetchingEnvironment env) {
        Input identifier = Input.of("identifier", Wiring.argument(env, "identifier"));
        Backend shop = Backend.of(env);
        if (!identifier.has("customId")) {
            return ShopFields.node(shop, identifier.text("id"));
        }
        Input custom = identifier.child("customId").orElseThrow();
        Metafields metafields = shop.data().metafields();
        MetafieldDefinition definition = metafields
                .definition("ORDER", custom.textOrNull("namespace"), custom.text("key"))
                .filter(MetafieldDefinition::unique)
                .orElseThrow(() -> new AdminError(
                        "NOT_FOUND", "Metafield definition of type 'id' is required when using custom ids."));
        return metafields.owner(definition.slot(), custom.text("value")).stream()
                .mapToObj(number -> shop.data().orders().get(number))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
