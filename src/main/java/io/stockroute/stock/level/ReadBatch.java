package io.stockroute.stock.level;

import io.stockroute.stock.ReadLevels;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Levels of one store, to be read in one call for each of their locations and recorded together.
 *
 * @param trial whether they are a part of a batch that failed
 */
public record ReadBatch(String store, List<Level> levels, boolean trial) {

    public ReadBatch(String store, List<Level> levels) {
        this(store, levels, false);
    }

    public ReadBatch {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("nothing to read (store: " + store + ")");
        }
    }

    /** The levels of one location after the other; the location of the first level comes first. */
    List<ReadBatch> byLocation() {
        var byLocation = new LinkedHashMap<Long, List<Level>>();
        for (Level level : levels) {
            byLocation
                    .computeIfAbsent(level.key().locationId(), location -> new java.util.ArrayList<>())
                    .add(level);
        }
        return byLocation.values().stream()
                .map(some -> new ReadBatch(store, some, trial))
                .toList();
    }

    /** The call that reads the levels of a batch of one location. */
    ReadLevels read() {
        return new ReadLevels(
                store,
                levels.get(0).key().locationId(),
                levels.stream().map(level -> level.key().itemId()).toList());
    }
}
