package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderTransaction;
import java.util.List;

/** Making orders, and what only orders made so have. */
public final class OrderMutations {
    private OrderMutations() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("orderCreate", OrderMutations::create));
        wiring.type("Order", type -> type.dataFetcher("transactions", OrderMutations::transactions)
                .dataFetcher(
                        "paymentGatewayNames", env -> Wiring.<Order>source(env).gateways())
                .dataFetcher(
                        "registeredSourceUrl",
                        env -> Wiring.<Order>source(env).labels().sourceUrl()));
        wiring.type(
                "OrderTransaction",
                type -> type.dataFetcher(
                        "amountSet", env -> Wiring.<OrderTransaction>source(env).amount()));
    }

    private static Object create(DataFetchingEnvironment env) {
        return new CreateOrder(Backend.of(env), Wiring.argument(env, "order"), env.getArgument("options")).run();
    }

    private static List<OrderTransaction> transactions(DataFetchingEnvironment env) {
        List<OrderTransaction> all = Wiring.<Order>source(env).transactions();
        Integer first = env.getArgument("first");
        return first == null ? all : all.stream().limit(first).toList();
    }
}
