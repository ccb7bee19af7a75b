package io.stockroute.simulator.graphql.fulfillment;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.order.OrderFields;
import io.stockroute.simulator.state.fulfillment.Fulfillment;
import io.stockroute.simulator.state.fulfillment.Tracking;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was shipped: fulfilments, their lines and their parcels. */
public final class FulfillmentFields {
    private FulfillmentFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("fulfillment", env -> ShopFields.typed(env, "Fulfillment")));
        wiring.type("Order", type -> type.dataFetcher(
                        "fulfillments", env -> first(env, order(env).life().fulfillments()))
                .dataFetcher("displayFulfillmentStatus", env -> FulfillmentOrderFields.display(order(env))));
        wiring.type("Fulfillment", type -> type.dataFetcher(
                        "status", of(each -> each.cancelled() ? "CANCELLED" : "SUCCESS"))
                .dataFetcher("displayStatus", of(each -> each.cancelled() ? "CANCELED" : "FULFILLED"))
                .dataFetcher(
                        "trackingInfo",
                        env -> first(env, Wiring.<Fulfillment>source(env).tracking()))
                .dataFetcher("totalQuantity", of(FulfillmentFields::units))
                .dataFetcher("requiresShipping", of(FulfillmentFields::ships))
                .dataFetcher(
                        "fulfillmentOrders",
                        env -> OrderFields.rows(
                                env,
                                Wiring.<Fulfillment>source(env).parts().stream()
                                        .map(Fulfillment.Part::from)
                                        .distinct()
                                        .toList()))
                .dataFetcher(
                        "fulfillmentLineItems",
                        env -> OrderFields.rows(
                                env, Wiring.<Fulfillment>source(env).lines())));
        wiring.type("FulfillmentLineItem", type -> type.dataFetcher(
                        "lineItem", env -> Wiring.<Fulfillment.Line>source(env).line())
                .dataFetcher("originalTotalSet", env -> original(Wiring.source(env)))
                .dataFetcher("discountedTotalSet", env -> discounted(Wiring.source(env))));
        wiring.type(
                "FulfillmentTrackingInfo",
                type -> type.dataFetcher(
                        "url", env -> Wiring.<Tracking>source(env).url()));
    }

    /** A list that is cut by its {@code first} and has no pages. */
    public static <T> List<T> first(DataFetchingEnvironment env, List<T> all) {
        Integer first = env.getArgument("first");
        return first == null ? all : all.stream().limit(first).toList();
    }

    private static int units(Fulfillment shipment) {
        return shipment.lines().stream().mapToInt(Fulfillment.Line::quantity).sum();
    }

    private static boolean ships(Fulfillment shipment) {
        return shipment.lines().stream().anyMatch(line -> line.line().soldItem().requiresShipping());
    }

    private static Object original(Fulfillment.Line line) {
        return line.line().unitPrice().times(line.quantity());
    }

    private static Object discounted(Fulfillment.Line line) {
        OrderLine whole = line.line();
        return whole.discountedTotal().share(line.quantity(), whole.quantity());
    }

    private static <T> DataFetcher<@Nullable T> of(Function<Fulfillment, @Nullable T> read) {
        return env -> read.apply(Wiring.source(env));
    }

    private static Order order(DataFetchingEnvironment env) {
        return Wiring.source(env);
    }
}
