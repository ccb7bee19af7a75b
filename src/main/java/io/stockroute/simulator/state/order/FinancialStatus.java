package io.stockroute.simulator.state.order;

import java.util.Locale;

/** Whether an order is paid; the names are those of Shopify's OrderDisplayFinancialStatus. */
public enum FinancialStatus {
    AUTHORIZED,
    EXPIRED,
    PAID,
    PARTIALLY_PAID,
    PARTIALLY_REFUNDED,
    PENDING,
    REFUNDED,
    VOIDED;

    /** As the REST order has it, such as {@code partially_paid}. */
    public String rest() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FinancialStatus ofRest(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
