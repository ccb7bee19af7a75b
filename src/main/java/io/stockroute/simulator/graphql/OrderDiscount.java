package io.stockroute.simulator.graphql;

import io.stockroute.simulator.state.Amount;
import io.stockroute.simulator.state.DiscountCode;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the one discount code that orderCreate takes. */
final class OrderDiscount {
    private OrderDiscount() {}

    static Optional<DiscountCode> of(Input order) {
        return order.child("discountCode").flatMap(OrderDiscount::code);
    }

    private static Optional<DiscountCode> code(Input given) {
        Optional<DiscountCode> fixed = given.child("itemFixedDiscountCode")
                .map(each -> new DiscountCode.Fixed(
                        each.text("code"), Inputs.amount(each, "amountSet").orElse(Amount.of("0"))));
        Optional<DiscountCode> percentage = given.child("itemPercentageDiscountCode")
                .map(each -> new DiscountCode.Percentage(
                        each.text("code"), each.decimal("percentage").orElse(BigDecimal.ZERO)));
        Optional<DiscountCode> shipping =
                given.child("freeShippingDiscountCode").map(each -> new DiscountCode.FreeShipping(each.text("code")));
        return fixed.or(() -> percentage).or(() -> shipping);
    }
}
