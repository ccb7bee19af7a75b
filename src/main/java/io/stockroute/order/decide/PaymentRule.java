package io.stockroute.order.decide;

import io.stockroute.order.origin.OriginOrder;
import java.util.Optional;

/**
 * What Source's order says of its payment. It holds what is left of the order after refunds, and nothing of that was refunded: a
 * refund in the Destination is not handed on as one of Source.
 */
final class PaymentRule {

    private PaymentRule() {}

    /** Shopify's OrderCreateFinancialStatus; empty if none is true. */
    static Optional<String> status(OriginOrder order) {
        return order.financialStatus().flatMap(status -> switch (status) {
            case "REFUNDED" -> Optional.empty();
            case "PARTIALLY_REFUNDED" -> Optional.of(isCovered(order) ? "PAID" : "PARTIALLY_PAID");
            default -> Optional.of(status);
        });
    }

    private static boolean isCovered(OriginOrder order) {
        return order.money()
                        .received()
                        .shop()
                        .amount()
                        .compareTo(order.money().total().shop().amount())
                >= 0;
    }
}
