package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;

/** What several lines of an order were bought as, such as a bundle. */
public record LineGroup(long number, String title, int quantity, Instant createdAt) implements Entity {
    @Override
    public String type() {
        return "LineItemGroup";
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
