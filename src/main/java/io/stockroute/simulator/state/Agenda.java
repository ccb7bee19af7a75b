package io.stockroute.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What happens in a shop by itself when its clock has passed a moment. Filled and worked off under the write lock. */
final class Agenda {
    private final TreeMap<Instant, List<Runnable>> entries = new TreeMap<>();
    private volatile Instant next = Instant.MAX;

    void add(Instant at, Runnable work) {
        entries.computeIfAbsent(at, key -> new ArrayList<>()).add(work);
        next = entries.firstKey();
    }

    /** Needs no lock. */
    boolean due(Instant now) {
        return !now.isBefore(next);
    }

    void workOff(Instant now) {
        while (due(now)) {
            List<Runnable> works = entries.pollFirstEntry().getValue();
            next = entries.isEmpty() ? Instant.MAX : entries.firstKey();
            works.forEach(Runnable::run);
        }
    }
}
