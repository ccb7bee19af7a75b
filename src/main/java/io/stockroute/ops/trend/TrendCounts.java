package io.stockroute.ops.trend;

import java.util.HashMap;
import java.util.Map;

/** What was counted since it was last taken: of levels, whose syncs are looked up then, and of syncs. */
final class TrendCounts {

    /** @param of a level's id or a sync's name */
    record Counted<T>(T of, String measure) {}

    /** What was counted. */
    record Taken(Map<Counted<Long>, Long> levels, Map<Counted<String>, Long> syncs) {}

    private Map<Counted<Long>, Long> levels = new HashMap<>();
    private Map<Counted<String>, Long> syncs = new HashMap<>();

    synchronized void ofLevel(long level, String measure) {
        levels.merge(new Counted<>(level, measure), 1L, Long::sum);
    }

    synchronized void ofSync(String sync, String measure) {
        syncs.merge(new Counted<>(sync, measure), 1L, Long::sum);
    }

    synchronized Taken take() {
        Taken taken = new Taken(levels, syncs);
        levels = new HashMap<>();
        syncs = new HashMap<>();
        return taken;
    }

    /** What could not be stored is counted again. */
    synchronized void putBack(Taken taken) {
        taken.levels().forEach((key, count) -> levels.merge(key, count, Long::sum));
        taken.syncs().forEach((key, count) -> syncs.merge(key, count, Long::sum));
    }
}
