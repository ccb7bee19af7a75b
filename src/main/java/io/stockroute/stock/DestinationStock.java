package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.settings.Strategy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The levels of one Destination that a change may concern: what the plan splits by.
 *
 * @param safetyStock units that each level of the Destination does not offer, zero or more
 * @param triggers what each level is planned again for, by its id
 */
public record DestinationStock(
        String sync,
        String destination,
        Strategy strategy,
        int safetyStock,
        Map<Long, Trigger> triggers,
        List<LinkedLevel> levels) {

    public DestinationStock {
        triggers = Map.copyOf(triggers);
        levels = List.copyOf(levels);
    }

    /** Of levels that are all planned for one cause. */
    public DestinationStock(
            String sync,
            String destination,
            Strategy strategy,
            int safetyStock,
            Cause cause,
            List<LinkedLevel> levels) {
        this(sync, destination, strategy, safetyStock, all(levels, Trigger.of(cause)), levels);
    }

    /** Of a Destination that puts nothing on hold. */
    public DestinationStock(String sync, String destination, Strategy strategy, Cause cause, List<LinkedLevel> levels) {
        this(sync, destination, strategy, 0, cause, levels);
    }

    private static Map<Long, Trigger> all(Collection<LinkedLevel> levels, Trigger trigger) {
        Map<Long, Trigger> triggers = new HashMap<>();
        levels.forEach(level -> triggers.put(level.levelId(), trigger));
        return triggers;
    }
}
