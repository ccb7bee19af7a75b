package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.stock.level.Level;
import io.stockroute.stock.level.LevelObservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Adds up, for each run, what its reads found changed without anybody having told us. */
public final class MissedChanges {

    /**
     * What one run has found.
     *
     * @param units the sum of the differences, each taken positive
     * @param oldest since when the oldest of the changed quantities stands
     */
    public record Found(long levels, long units, Optional<Instant> oldest) {

        Found plus(long more, Optional<Instant> since) {
            Optional<Instant> earliest =
                    oldest.isEmpty() || (since.isPresent() && since.get().isBefore(oldest.get())) ? since : oldest;
            return new Found(levels + 1, units + more, earliest);
        }
    }

    private final Map<Long, Found> byRun = new TreeMap<>();
    private final Map<Long, List<Long>> levels = new TreeMap<>();

    public void add(Level level, LevelObservation seen, LevelReading reading) {
        OptionalInt change = seen.localChange();
        if (change.isPresent() && change.getAsInt() != 0) {
            level.readCause().flatMap(Cause::runIn).ifPresent(run -> {
                levels.computeIfAbsent(run, none -> new ArrayList<>()).add(level.id());
                byRun.merge(
                        run,
                        new Found(1, Math.abs((long) change.getAsInt()), reading.updatedAt()),
                        (found, one) -> found.plus(one.units(), one.oldest()));
            });
        }
    }

    /** The levels that each run has found changed. */
    public Map<Long, List<Long>> levels() {
        return levels;
    }

    /** What each run has found. */
    public Map<Long, Found> byRun() {
        return byRun;
    }
}
