package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.AdminError;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderActs;
import io.stockroute.simulator.state.order.Payments;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** orderClose, orderOpen, orderMarkAsPaid and orderCreateManualPayment. */
public final class OrderLifeMutations {
    private OrderLifeMutations() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher(
                        "orderClose",
                        env -> simple(env, (acts, order) -> acts.cancellations().close(order)))
                .dataFetcher(
                        "orderOpen",
                        env -> simple(env, (acts, order) -> acts.cancellations().open(order)))
                .dataFetcher("orderMarkAsPaid", OrderLifeMutations::markAsPaid)
                .dataFetcher("orderCreateManualPayment", OrderLifeMutations::pay));
    }

    /** Again is a silent success (captures: orderClose-noop-on-already-closed, orderOpen-noop-…). */
    private static Object simple(DataFetchingEnvironment env, BiConsumer<OrderActs, Order> work) {
        Backend shop = writing(env);
        UserErrors errors = new UserErrors();
        Order order = order(env, errors);
        if (order != null) {
            work.accept(shop.orders().acts(), order);
        }
        return errors.payload("order", order);
    }

    /** The order is returned whether it worked or not (capture: orderMarkAsPaid-state-and-money). */
    private static Object markAsPaid(DataFetchingEnvironment env) {
        Backend shop = writing(env);
        UserErrors errors = new UserErrors();
        Order order = order(env, errors);
        if (order != null && !Payments.possible(order)) {
            errors.add(null, "Order cannot be marked as paid.", List.of("id"));
        } else if (order != null) {
            shop.orders().acts().payments().markAsPaid(order);
        }
        return errors.payload("order", order);
    }

    /** A part of the amount can be paid on Plus only (capture: orderCreateManualPayment-access-denied-parity). */
    private static Object pay(DataFetchingEnvironment env) {
        Backend shop = writing(env);
        if (env.getArgument("amount") != null) {
            throw AdminError.accessDenied(
                    "orderCreateManualPayment",
                    "`write_orders` access scope. Also: The user must have mark_orders_as_paid permission. The API client"
                            + " must be installed on a Shopify Plus store to use the amount field.");
        }
        UserErrors errors = new UserErrors();
        Order order = shop.data().orders().get(Gids.number("Order", Wiring.argument(env, "id")));
        if (order == null) {
            errors.add("ORDER_NOT_FOUND", "Order does not exist", List.of("id"));
        } else if (!Payments.possible(order)) {
            errors.add("AMOUNT_NOT_POSITIVE", "Amount must be positive", List.of("amount"));
        } else {
            shop.orders().acts().payments().markAsPaid(order);
        }
        return errors.payload("order", order);
    }

    private static Backend writing(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        shop.access().scopes().require(env.getField().getName(), "write_orders");
        return shop;
    }

    private static @Nullable Order order(DataFetchingEnvironment env, UserErrors errors) {
        Map<String, Object> input = Wiring.argument(env, "input");
        return order(Backend.of(env), String.valueOf(input.get("id")), errors);
    }

    static @Nullable Order order(Backend shop, String id, UserErrors errors) {
        Order order = shop.data().orders().get(Gids.number("Order", id));
        if (order == null) {
            errors.add(null, "Order does not exist", List.of("id"));
        }
        return order;
    }
}
