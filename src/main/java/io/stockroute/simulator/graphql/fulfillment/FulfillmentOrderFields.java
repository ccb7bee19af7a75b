package io.stockroute.simulator.graphql.fulfillment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.order.OrderFields;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.fulfillment.Fulfillment;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrder;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrderLine;
import io.stockroute.simulator.state.fulfillment.Shipment;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.Variant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is to be shipped, and by which location (facts-order-life.md section 28). */
public final class FulfillmentOrderFields {
    static final String READ = "read_merchant_managed_fulfillment_orders";

    private FulfillmentOrderFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("fulfillmentOrder", FulfillmentOrderFields::byId));
        wiring.type("Order", type -> type.dataFetcher("fulfillmentOrders", env -> OrderFields.rows(env, shown(env)))
                .dataFetcher("physicalLocation", env -> first(Wiring.source(env)))
                .dataFetcher("retailLocation", env -> Wiring.<Order>source(env).retailLocation()));
        wiring.type("FulfillmentOrder", type -> type.dataFetcher("requestStatus", env -> "UNSUBMITTED")
                .dataFetcher("fulfillAt", of(each -> each.createdAt().truncatedTo(ChronoUnit.HOURS)))
                .dataFetcher("orderId", of(each -> each.order().gid()))
                .dataFetcher("orderName", of(each -> each.order().name()))
                .dataFetcher("orderProcessedAt", of(each -> each.order().processedAt()))
                .dataFetcher("fulfillmentHolds", env -> List.of())
                .dataFetcher("supportedActions", of(FulfillmentOrderFields::actions))
                .dataFetcher("assignedLocation", of(each -> assigned(each.location())))
                .dataFetcher("fulfillments", env -> OrderFields.rows(env, shipments(Wiring.source(env))))
                .dataFetcher(
                        "lineItems",
                        env -> OrderFields.rows(
                                env, Wiring.<FulfillmentOrder>source(env).lines())));
        wiring.type("FulfillmentOrderLineItem", type -> type.dataFetcher("lineItem", line(FulfillmentOrderLine::line))
                .dataFetcher("totalQuantity", line(FulfillmentOrderLine::total))
                .dataFetcher("remainingQuantity", line(FulfillmentOrderLine::remaining))
                .dataFetcher("productTitle", sold(each -> each.soldItem().title()))
                .dataFetcher("sku", sold(each -> each.soldItem().sku()))
                .dataFetcher("variant", sold(each -> each.soldItem().variant()))
                .dataFetcher("variantTitle", sold(each -> each.soldItem().variantTitle()))
                .dataFetcher("vendor", sold(each -> each.soldItem().vendor()))
                .dataFetcher("requiresShipping", sold(each -> each.soldItem().requiresShipping()))
                .dataFetcher("inventoryItemId", sold(FulfillmentOrderFields::item)));
    }

    private static List<Fulfillment> shipments(FulfillmentOrder from) {
        return from.order().life().fulfillments().stream()
                .filter(each ->
                        each.parts().stream().map(Fulfillment.Part::from).anyMatch(from::equals))
                .toList();
    }

    /** Without the scope the list is empty and nothing says so (section 28); the same for a moment after the order. */
    private static List<FulfillmentOrder> shown(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        Order order = Wiring.source(env);
        Instant since = order.recordedAt().plus(shop.orders().acts().terms().fulfillmentOrdersAfter());
        return shop.access().scopes().granted().contains(READ)
                        && !shop.data().now().isBefore(since)
                ? order.life().fulfillmentOrders()
                : List.of();
    }

    private static @Nullable Entity byId(DataFetchingEnvironment env) {
        Backend.of(env).access().scopes().require("fulfillmentOrder", READ);
        return ShopFields.typed(env, "FulfillmentOrder");
    }

    /** What the order's page says of its shipment. */
    static String display(Order order) {
        List<FulfillmentOrder> open = order.life().fulfillmentOrders().stream()
                .filter(FulfillmentOrder::open)
                .toList();
        Shipment shipment = order.shipment();
        if (shipment == Shipment.COMPLETE) {
            return "FULFILLED";
        }
        if (all(open, FulfillmentOrder.Status.ON_HOLD)) {
            return "ON_HOLD";
        }
        if (shipment == Shipment.PARTIAL) {
            return "PARTIALLY_FULFILLED";
        }
        return all(open, FulfillmentOrder.Status.IN_PROGRESS) ? "IN_PROGRESS" : "UNFULFILLED";
    }

    private static boolean all(List<FulfillmentOrder> open, FulfillmentOrder.Status status) {
        return !open.isEmpty() && open.stream().allMatch(each -> each.status() == status);
    }

    private static @Nullable Location first(Order order) {
        return order.life().fulfillmentOrders().stream()
                .findFirst()
                .map(FulfillmentOrder::location)
                .orElse(null);
    }

    private static List<Map<String, FulfillmentOrder.Action>> actions(FulfillmentOrder order) {
        return order.actions().stream().map(each -> Map.of("action", each)).toList();
    }

    private static Map<String, @Nullable Object> assigned(Location location) {
        Map<String, @Nullable Object> assigned = new LinkedHashMap<>();
        assigned.put("name", location.name());
        assigned.put("countryCode", "US");
        assigned.put("location", location);
        return assigned;
    }

    private static @Nullable String item(OrderLine line) {
        Variant variant = line.soldItem().variant();
        Item item = variant == null ? null : variant.item();
        return item == null ? null : item.gid();
    }

    private static <T> DataFetcher<@Nullable T> of(Function<FulfillmentOrder, @Nullable T> read) {
        return env -> read.apply(Wiring.source(env));
    }

    private static <T> DataFetcher<@Nullable T> line(Function<FulfillmentOrderLine, @Nullable T> read) {
        return env -> read.apply(Wiring.source(env));
    }

    private static <T> DataFetcher<@Nullable T> sold(Function<OrderLine, @Nullable T> read) {
        return env -> read.apply(Wiring.<FulfillmentOrderLine>source(env).line());
    }
}
