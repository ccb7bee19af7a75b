package io.stockroute.simulator.state;

import java.time.Instant;

/** One edit of an order: units taken off a line. */
public record OrderEdit(long number, Order order, OrderLine line, int removed, Instant createdAt) implements Entity {
    @Override
    public String type() {
        return "OrderEdit";
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
