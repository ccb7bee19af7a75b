package io.stockroute.inventory;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Levels about which something has told us something.
 *
 * @param levelIds levels that may decide other targets now
 * @param seen those that were read, with what the read told
 */
public record StockNews(Cause cause, List<Long> levelIds, List<LevelSeen> seen) {

    public StockNews {
        levelIds = List.copyOf(levelIds);
        seen = List.copyOf(seen);
    }

    /** Of levels whose quantity we know without a read: written, or decided otherwise. */
    public static StockNews of(Cause cause, Collection<Long> levelIds) {
        return new StockNews(cause, List.copyOf(levelIds), List.of());
    }

    public static StockNews ofReads(Cause cause, List<LevelSeen> seen) {
        return new StockNews(cause, seen.stream().map(LevelSeen::levelId).toList(), seen);
    }

    /** The same news, which concern more levels. */
    public StockNews and(Collection<Long> more) {
        var all = new TreeSet<>(levelIds);
        all.addAll(more);
        return new StockNews(cause, List.copyOf(all), seen);
    }
}
