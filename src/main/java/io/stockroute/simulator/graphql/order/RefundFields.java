package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.ShopFields;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.fulfillment.FulfillmentFields;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderTransaction;
import io.stockroute.simulator.state.order.Refund;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was taken back and what went back. */
public final class RefundFields {
    private RefundFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("refund", env -> ShopFields.typed(env, "Refund")));
        wiring.type(
                "Order",
                type -> type.dataFetcher(
                        "refunds",
                        env -> FulfillmentFields.first(
                                env, Wiring.<Order>source(env).life().refunds())));
        wiring.type("Refund", type -> type.dataFetcher("processedAt", of(Refund::createdAt))
                .dataFetcher("totalRefundedSet", of(Refund::total))
                .dataFetcher(
                        "refundLineItems",
                        env -> OrderFields.rows(env, Wiring.<Refund>source(env).lines()))
                .dataFetcher(
                        "transactions",
                        env -> OrderFields.rows(env, Wiring.<Refund>source(env).transactions())));
        wiring.type("RefundLineItem", type -> type.dataFetcher("lineItem", line(Refund.Line::line))
                .dataFetcher("priceSet", line(each -> each.line().unitPrice()))
                .dataFetcher("subtotalSet", line(Refund.Line::subtotal))
                .dataFetcher("totalTaxSet", line(Refund.Line::tax)));
        wiring.type("OrderTransaction", type -> type.dataFetcher(
                        "parentTransaction",
                        env -> Wiring.<OrderTransaction>source(env).parent())
                .dataFetcher("processedAt", env -> Wiring.<OrderTransaction>source(env)
                        .createdAt())
                .dataFetcher("manualPaymentGateway", env -> "manual"
                        .equals(Wiring.<OrderTransaction>source(env).gateway())));
    }

    private static <T> DataFetcher<@Nullable T> of(Function<Refund, @Nullable T> read) {
        return env -> read.apply(Wiring.source(env));
    }

    private static <T> DataFetcher<@Nullable T> line(Function<Refund.Line, @Nullable T> read) {
        return env -> read.apply(Wiring.source(env));
    }
}
