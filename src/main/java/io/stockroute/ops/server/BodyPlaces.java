package io.stockroute.ops.server;

import java.util.HashMap;
import java.util.Map;

/** How many threads wait for bodies at a time: so many of all visitors, and of one no more than a share, so nobody keeps the others out. */
final class BodyPlaces {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    BodyPlaces(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Whether this visitor gets one; then {@link #free} follows. */
    synchronized boolean take(String visitor) {
        if (all >= most || taken.getOrDefault(visitor, 0) >= mostOfOne) {
            return false;
        }
        all++;
        taken.merge(visitor, 1, Integer::sum);
        return true;
    }

    synchronized void free(String visitor) {
        all--;
        taken.computeIfPresent(visitor, (name, places) -> places > 1 ? places - 1 : null);
    }
}
