package io.stockroute.stock;

import java.util.List;
import java.util.OptionalInt;

/**
 * A Destination level with all that decides its target.
 *
 * @param reserved units of the product that Destinations sold, in any sync, and that Source does not count yet
 * @param pool what the pool holds that the level shares; empty if it shares none, or the pool has not begun
 */
public record LinkedLevel(long levelId, OptionalInt target, List<SourceStock> sources, int reserved, OptionalInt pool) {

    public LinkedLevel(long levelId, OptionalInt target, List<SourceStock> sources, int reserved) {
        this(levelId, target, sources, reserved, OptionalInt.empty());
    }

    public LinkedLevel {
        sources = List.copyOf(sources);
    }

    /** Whether it is Source's own level, which shares a pool with those that it feeds. */
    public boolean isSource() {
        return sources.stream().anyMatch(source -> source.levelId() == levelId);
    }
}
