package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.LineDuty;
import io.stockroute.simulator.state.order.LineExtras;
import io.stockroute.simulator.state.order.LineGroup;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderCharges;
import io.stockroute.simulator.state.order.OrderFee;
import io.stockroute.simulator.state.order.OrderLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What few orders have: tips, duties, additional fees, a sales channel, bundles and subscriptions. */
public final class OrderExtraFields {
    private static final Map<String, String> CHANNELS =
            Map.of("web", "Online Store", "pos", "Point of Sale", "shopify_draft_order", "Draft Orders");

    private OrderExtraFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Order", type -> type.dataFetcher("additionalFees", of(Order::fees))
                .dataFetcher("totalTipReceivedSet", charge(OrderCharges::tips))
                .dataFetcher("originalTotalDutiesSet", charge(OrderCharges::duties))
                .dataFetcher("currentTotalDutiesSet", charge(OrderCharges::currentDuties))
                .dataFetcher("originalTotalAdditionalFeesSet", charge(OrderCharges::fees))
                .dataFetcher("currentTotalAdditionalFeesSet", charge(OrderCharges::currentFees))
                .dataFetcher("dutiesIncluded", env -> false)
                .dataFetcher("app", of(OrderExtraFields::app))
                .dataFetcher("attribution", of(OrderExtraFields::attribution)));
        wiring.type("LineItem", type -> type.dataFetcher("duties", extra(LineExtras::duties))
                .dataFetcher("lineItemGroup", extra(LineExtras::group))
                .dataFetcher("sellingPlan", extra(OrderExtraFields::sellingPlan)));
        wiring.type("AdditionalFee", type -> type.dataFetcher(
                        "price", env -> Wiring.<OrderFee>source(env).price())
                .dataFetcher("taxLines", env -> List.of()));
        wiring.type("Duty", type -> type.dataFetcher(
                        "price", env -> Wiring.<LineDuty>source(env).price())
                .dataFetcher("taxLines", env -> List.of()));
        wiring.type("LineItemGroup", type -> type.dataFetcher(
                        "title", env -> Wiring.<LineGroup>source(env).title())
                .dataFetcher("customAttributes", env -> List.of()));
    }

    /** The channel of the order's sourceName; an app that Shopify does not know is named by its handle. */
    private static String channel(Order order) {
        String handle = order.labels().sourceName();
        return CHANNELS.getOrDefault(handle, handle);
    }

    private static Map<String, Object> app(Order order) {
        int number = Math.floorMod(order.labels().sourceName().hashCode(), 1_000_000);
        return Map.of("id", "gid://shopify/App/" + number, "name", channel(order));
    }

    private static Map<String, Object> attribution(Order order) {
        return Map.of("displayName", channel(order), "handle", order.labels().sourceName());
    }

    private static @Nullable Map<String, Object> sellingPlan(LineExtras extras) {
        String name = extras.sellingPlan();
        int number = Math.floorMod(Objects.hashCode(name), 1_000_000);
        return name == null ? null : Map.of("name", name, "sellingPlanId", "gid://shopify/SellingPlan/" + number);
    }

    private static DataFetcher<@Nullable MoneyBag> charge(Function<OrderCharges, @Nullable MoneyBag> read) {
        return env -> read.apply(Wiring.<Order>source(env).charges());
    }

    private static <T> DataFetcher<@Nullable T> of(Function<Order, @Nullable T> read) {
        return env -> read.apply(Wiring.source(env));
    }

    private static <T> DataFetcher<@Nullable T> extra(Function<LineExtras, @Nullable T> read) {
        return env -> read.apply(Wiring.<OrderLine>source(env).extras());
    }
}
