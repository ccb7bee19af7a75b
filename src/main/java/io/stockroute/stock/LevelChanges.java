package io.stockroute.stock;

import io.stockroute.stock.level.ObservedLevel;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Levels about which something has told us something.
 *
 * @param levelIds levels that may decide other targets now
 * @param seen those that were read, with what the read told
 */
public record LevelChanges(Cause cause, List<Long> levelIds, List<ObservedLevel> seen) {

    public LevelChanges {
        levelIds = List.copyOf(levelIds);
        seen = List.copyOf(seen);
    }

    /** Of levels whose quantity we know without a read: written, or decided otherwise. */
    public static LevelChanges of(Cause cause, Collection<Long> levelIds) {
        return new LevelChanges(cause, List.copyOf(levelIds), List.of());
    }

    public static LevelChanges ofReads(Cause cause, List<ObservedLevel> seen) {
        return new LevelChanges(cause, seen.stream().map(ObservedLevel::levelId).toList(), seen);
    }

    /** The same news, which concern more levels. */
    public LevelChanges and(Collection<Long> more) {
        var all = new TreeSet<>(levelIds);
        all.addAll(more);
        return new LevelChanges(cause, List.copyOf(all), seen);
    }
}
