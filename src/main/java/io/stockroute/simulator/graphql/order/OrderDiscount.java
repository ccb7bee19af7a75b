package io.stockroute.simulator.graphql.order;

import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.state.order.OrderSpec;

/** The one discount code that orderCreate takes: here only a fixed amount off all lines together. */
final class OrderDiscount {
    private OrderDiscount() {}

    static void add(Input order, OrderSpec spec) {
        order.child("discountCode")
                .flatMap(code -> code.child("itemFixedDiscountCode"))
                .ifPresent(fixed -> {
                    spec.discountCode(fixed.text("code"));
                    Inputs.amount(fixed, "amountSet").ifPresent(amount -> spec.discount(fixed.text("code"), amount));
                });
    }
}
