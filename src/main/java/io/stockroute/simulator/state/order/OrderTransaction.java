package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.money.MoneyBag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved, or was to move, for an order; kind and status bear Shopify's names.
 *
 * @param parent the payment that a refund gives back
 */
public record OrderTransaction(
        long number,
        Order order,
        String kind,
        String status,
        @Nullable String gateway,
        MoneyBag amount,
        @Nullable OrderTransaction parent,
        Instant createdAt)
        implements Entity {
    @Override
    public String type() {
        return "OrderTransaction";
    }

    /** Whether it brought money. */
    public boolean brought() {
        return status.equals("SUCCESS") && (kind.equals("SALE") || kind.equals("CAPTURE"));
    }

    /** Whether it gave money back. */
    public boolean returned() {
        return status.equals("SUCCESS") && kind.equals("REFUND");
    }

    /** Whether it only promises money. */
    public boolean authorizes() {
        return status.equals("SUCCESS") && kind.equals("AUTHORIZATION");
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
