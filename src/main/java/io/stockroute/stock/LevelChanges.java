package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.stock.level.ObservedLevel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Levels about which something has told us something.
 *
 * @param cause what led to it as a whole
 * @param causes the levels that may decide other targets now, each with its own cause
 * @param seen those that were read, with what the read told
 */
public record LevelChanges(Cause cause, Map<Long, Cause> causes, List<ObservedLevel> seen) {

    public LevelChanges {
        causes = Map.copyOf(causes);
        seen = List.copyOf(seen);
    }

    /** Of levels whose quantity we know without a read: written, or decided otherwise. */
    public static LevelChanges of(Cause cause, Collection<Long> levelIds) {
        return new LevelChanges(cause, all(levelIds, cause), List.of());
    }

    /** Of levels that were read in one call, each for a reason of its own. */
    public static LevelChanges ofReads(List<ObservedLevel> seen) {
        Map<Long, Cause> causes = new TreeMap<>();
        seen.forEach(level -> causes.put(level.levelId(), level.cause()));
        return new LevelChanges(seen.isEmpty() ? Cause.POLL : seen.get(0).cause(), causes, seen);
    }

    /** In the order of their ids, in which everybody takes levels. */
    public List<Long> levelIds() {
        return causes.keySet().stream().sorted().toList();
    }

    /** The same, which concerns more levels. */
    public LevelChanges and(Collection<Long> more) {
        Map<Long, Cause> all = all(more, cause);
        all.putAll(causes);
        return new LevelChanges(cause, all, seen);
    }

    /** The same, which concerns more levels, each for a reason of its own; a level that has itself changed keeps its cause. */
    public LevelChanges and(Map<Long, Cause> more) {
        Map<Long, Cause> all = new TreeMap<>(causes);
        all.putAll(more);
        seen.stream().filter(ObservedLevel::hasChanged).forEach(level -> all.put(level.levelId(), level.cause()));
        return new LevelChanges(cause, all, seen);
    }

    /** The same, but for some of the reads, which are no change: their levels take part from now on. */
    public LevelChanges withoutChangeOf(Collection<Long> levelIds) {
        return levelIds.isEmpty()
                ? this
                : new LevelChanges(
                        cause,
                        causes,
                        seen.stream()
                                .map(level -> levelIds.contains(level.levelId()) ? level.unchanged() : level)
                                .toList());
    }

    private static Map<Long, Cause> all(Collection<Long> levelIds, Cause cause) {
        Map<Long, Cause> causes = new TreeMap<>();
        levelIds.forEach(level -> causes.put(level, cause));
        return causes;
    }
}
