package io.stockroute.simulator.graphql;

import io.stockroute.simulator.state.OrderSpec;

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
