package io.stockroute.inventory;

import java.util.List;

/** Levels of one store and one location, to be read in one call. */
public record ReadBatch(String store, List<Level> levels) {

    public ReadBatch {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("nothing to read (store: " + store + ")");
        }
    }

    LevelRead read() {
        return new LevelRead(
                store,
                levels.get(0).key().locationId(),
                levels.stream().map(level -> level.key().itemId()).toList());
    }
}
