package io.stockroute.stock;

import io.stockroute.stock.lane.DriftingLevel;
import io.stockroute.stock.lane.SetQuantities;
import java.util.List;

/**
 * Chooses what goes into one write. Levels whose last write failed go with their like, in ever smaller batches, so that a bad row soon
 * stands alone and holds up nobody. A part that holds a bad row may take as long as a time-out lasts, so there are few steps: 250, 16, 1.
 */
public final class BatchRule {

    /** After so many failures a level stands alone. */
    private static final int ALONE = 2;

    /** A batch that failed is written in so many parts. */
    private static final int PARTS = 16;

    private BatchRule() {}

    /** The levels of the next write, from drifting ones in the order of their urgency; a level to be stocked goes alone. */
    public static List<DriftingLevel> choose(List<DriftingLevel> drifting) {
        if (drifting.isEmpty()) {
            return List.of();
        }
        DriftingLevel first = drifting.get(0);
        if (!first.stocked()) {
            return List.of(first);
        }
        return drifting.stream()
                .filter(drift -> drift.stocked() && drift.attempts() == first.attempts())
                .limit(size(first.attempts()))
                .toList();
    }

    /**
     * The failures to be counted of each level of a batch that failed, so that the next ones are at most half as large.
     *
     * @param attempts that failed before, in a row
     * @param size how many levels failed together
     */
    public static int afterFailure(int attempts, int size) {
        if (size == 1) {
            return Math.max(attempts, ALONE) + 1;
        }
        int next = attempts + 1;
        while (size(next) > size / 2) {
            next++;
        }
        return next;
    }

    /** How often a level failed alone; before that another one may have been to blame. */
    public static int alone(int attempts) {
        return Math.max(0, attempts - ALONE);
    }

    /** How many rows a batch takes after so many failures: 250, 16, 1. */
    public static int size(int attempts) {
        int size = SetQuantities.LIMIT;
        for (int i = 0; i < attempts && size > 1; i++) {
            size = (size + PARTS - 1) / PARTS;
        }
        return size;
    }
}
