package io.stockroute.inventory;

import io.stockroute.sync.Strategy;
import java.util.List;

/** The levels of one Destination that a change may concern: what the plan splits by. */
public record DestinationStock(
        String sync, String destination, Strategy strategy, Cause cause, List<LinkedLevel> levels) {

    public DestinationStock {
        levels = List.copyOf(levels);
    }
}
