package io.stockroute.simulator.graphql.order;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.state.edit.Edits;
import io.stockroute.simulator.state.order.Cancellation;
import io.stockroute.simulator.state.order.FinancialStatus;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderTotals;
import io.stockroute.simulator.state.order.Payments;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an order says of its life: what was cancelled, can be edited, is left, was paid and went back. */
public final class OrderLifeFields {
    private OrderLifeFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Order", type -> type.dataFetcher("cancelReason", cancellation(Cancellation::reason))
                .dataFetcher("cancellation", of(order -> order.life().cancellation()))
                .dataFetcher("canMarkAsPaid", of(Payments::possible))
                .dataFetcher("merchantEditable", of(Edits::possible))
                .dataFetcher(
                        "merchantEditableErrors",
                        of(order -> Edits.possible(order) ? List.of() : List.of("The order cannot be edited.")))
                .dataFetcher("refundable", of(OrderLifeFields::refundable))
                .dataFetcher("restockable", of(order -> order.lines().stream().anyMatch(OrderLifeFields::restockable)))
                .dataFetcher(
                        "unpaid",
                        of(order ->
                                order.totals().received().shopMoney().amount().signum() == 0))
                .dataFetcher("capturable", of(order -> order.financialStatus() == FinancialStatus.AUTHORIZED))
                .dataFetcher("fulfillable", of(order -> order.lines().stream().anyMatch(line -> toShip(line) > 0)))
                .dataFetcher("currentSubtotalLineItemsQuantity", of(order -> sum(order, OrderLine::currentQuantity)))
                .dataFetcher("subtotalLineItemsQuantity", of(order -> sum(order, OrderLine::quantity)))
                .dataFetcher("currentTaxLines", total(OrderTotals::currentTaxLines))
                .dataFetcher("netPaymentSet", total(OrderTotals::net))
                .dataFetcher("totalRefundedSet", total(OrderTotals::refunded))
                .dataFetcher("currentShippingPriceSet", total(OrderTotals::currentShipping)));
        wiring.type("LineItem", type -> type.dataFetcher("refundableQuantity", line(OrderLine::currentQuantity))
                .dataFetcher("nonFulfillableQuantity", line(OrderLifeFields::nonFulfillable))
                .dataFetcher("restockable", line(OrderLifeFields::restockable))
                .dataFetcher("merchantEditable", line(each -> Edits.possible(each.order()) && toShip(each) > 0))
                .dataFetcher(
                        "discountedTotalSet", line(each -> each.originalTotal().minus(each.ownDiscount())))
                .dataFetcher("discountedUnitPriceSet", line(each -> each.originalTotal()
                        .minus(each.ownDiscount())
                        .share(1, each.quantity()))));
    }

    private static boolean refundable(Order order) {
        return order.totals().net().shopMoney().amount().signum() > 0;
    }

    private static boolean restockable(OrderLine line) {
        return line.soldItem().variant() != null
                && line.soldItem().variant().item().tracked()
                && line.currentQuantity() > 0;
    }

    private static int toShip(OrderLine line) {
        return line.order().life().toShip(line);
    }

    private static int nonFulfillable(OrderLine line) {
        int shipped = line.order().life().shipped(line);
        return Math.max(0, line.quantity() - shipped - toShip(line));
    }

    private static int sum(Order order, Function<OrderLine, Integer> quantity) {
        return order.lines().stream()
                .filter(line -> !line.extras().tip())
                .mapToInt(quantity::apply)
                .sum();
    }

    private static <T> DataFetcher<@Nullable T> cancellation(Function<Cancellation, @Nullable T> read) {
        return env -> {
            Cancellation cancellation = Wiring.<Order>source(env).life().cancellation();
            return cancellation == null ? null : read.apply(cancellation);
        };
    }

    private static <T> DataFetcher<@Nullable T> total(Function<OrderTotals, @Nullable T> read) {
        return of(order -> read.apply(order.totals()));
    }

    private static <T> DataFetcher<@Nullable T> of(Function<Order, @Nullable T> read) {
        return env -> read.apply(Wiring.source(env));
    }

    private static <T> DataFetcher<@Nullable T> line(Function<OrderLine, @Nullable T> read) {
        return env -> read.apply(Wiring.source(env));
    }
}
