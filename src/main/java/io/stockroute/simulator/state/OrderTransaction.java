package io.stockroute.simulator.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment, as far as it was told with the order; kind and status bear Shopify's names. */
public record OrderTransaction(
        long number, String kind, String status, @Nullable String gateway, MoneyBag amount, Instant createdAt)
        implements Entity {
    @Override
    public String type() {
        return "OrderTransaction";
    }

    /** Whether it brought money. */
    public boolean brought() {
        return status.equals("SUCCESS") && (kind.equals("SALE") || kind.equals("CAPTURE"));
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
