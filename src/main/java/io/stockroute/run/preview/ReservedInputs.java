package io.stockroute.run.preview;

import io.stockroute.stock.LevelKey;
import java.util.Map;

/**
 * Units that were sold in whatever sync and that the store of their item does not count yet.
 *
 * @param source of Source's items, by inventory item
 * @param destination of the Destination's items, whose orders another sync imports to it
 * @param elsewhere of the levels that other Destinations have in a pool, by Source's level
 */
record ReservedInputs(Map<Long, Integer> source, Map<Long, Integer> destination, Map<LevelKey, Integer> elsewhere) {

    ReservedInputs {
        source = Map.copyOf(source);
        destination = Map.copyOf(destination);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** What is subtracted from a level that only follows Source. */
    int following(LevelKey source) {
        return this.source.getOrDefault(source.itemId(), 0);
    }

    /**
     * What is subtracted from a level of a pool: what is reserved of all others.
     *
     * @param source Source's level of the pool
     * @param others the levels of the pool in the Destination but for the one in question
     */
    int pooled(LevelKey level, LevelKey source, Iterable<LevelKey> others) {
        int units = elsewhere.getOrDefault(source, 0) + (level.equals(source) ? 0 : following(source));
        for (LevelKey other : others) {
            units += destination.getOrDefault(other.itemId(), 0);
        }
        return units;
    }
}
