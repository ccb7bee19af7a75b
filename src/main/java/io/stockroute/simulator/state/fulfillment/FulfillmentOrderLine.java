package io.stockroute.simulator.state.fulfillment;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.product.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of an order, or a part of one, that a location is to ship. Guarded by the shop's lock. */
public final class FulfillmentOrderLine implements Entity {
    int total;
    int remaining;

    /** Null when nothing is committed: not tracked, no variant, or an order that left stock alone. */
    @Nullable
    Level held;

    private final long number;
    private final OrderLine line;
    private final Instant createdAt;

    FulfillmentOrderLine(long number, OrderLine line, int quantity, @Nullable Level held, Instant now) {
        this.number = number;
        this.line = line;
        this.total = quantity;
        this.remaining = quantity;
        this.held = held;
        this.createdAt = now;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String type() {
        return "FulfillmentOrderLineItem";
    }

    public OrderLine line() {
        return line;
    }

    public int total() {
        return total;
    }

    /** Not shipped yet. */
    public int remaining() {
        return remaining;
    }

    /** Where the remaining units are committed. */
    public @Nullable Level held() {
        return held;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
