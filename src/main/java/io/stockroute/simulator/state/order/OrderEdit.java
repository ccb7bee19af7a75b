package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One committed edit of an order.
 *
 * @param byApp null when the merchant did it
 */
public record OrderEdit(
        long number,
        Order order,
        List<Delta> additions,
        List<Delta> removals,
        @Nullable Long byApp,
        @Nullable String staffNote,
        Instant createdAt)
        implements Entity {
    /** How many more or fewer of a line. */
    public record Delta(OrderLine line, int quantity) {}

    @Override
    public String type() {
        return "OrderEdit";
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
