package io.stockroute.stock;

import io.stockroute.settings.Strategy;
import java.util.List;

/**
 * The levels of one Destination that a change may concern: what the plan splits by.
 *
 * @param safetyStock units that each level of the Destination holds back, zero or more
 */
public record DestinationStock(
        String sync, String destination, Strategy strategy, int safetyStock, Cause cause, List<LinkedLevel> levels) {

    public DestinationStock {
        levels = List.copyOf(levels);
    }

    /** Of a Destination that holds nothing back. */
    public DestinationStock(String sync, String destination, Strategy strategy, Cause cause, List<LinkedLevel> levels) {
        this(sync, destination, strategy, 0, cause, levels);
    }
}
