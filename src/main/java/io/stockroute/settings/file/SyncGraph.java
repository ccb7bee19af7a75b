package io.stockroute.settings.file;

import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the syncs hang together: stock flows down a forest, each store has at most one Source, and nothing flows in a circle.
 * A store that takes orders counts them in its own stock, so it may be a Destination of a two-way sync only: any other one would write
 * the units back that the orders took.
 *
 * <p>Syncs that are switched off count as well: somebody will switch them on.
 *
 * <p>What several syncs break together is said at a field of the last of them: of syncs that are read one after the other, and of settings
 * that are checked before they join the others, that is the one to change.
 */
final class SyncGraph {

    private final Collection<Sync> syncs;
    private final ConfigurationProblems problems;

    SyncGraph(Collection<Sync> syncs, ConfigurationProblems problems) {
        this.syncs = syncs;
        this.problems = problems;
    }

    void check() {
        checkOneSourceEach();
        checkNoCycle();
        checkTakersOfOrders();
    }

    private void checkOneSourceEach() {
        Map<String, String> syncOf = new HashMap<>();
        for (Sync sync : syncs) {
            for (String destination : sync.destinations()) {
                String other = syncOf.putIfAbsent(destination, sync.name());
                if (other != null) {
                    problems.add(
                            "The store '" + destination + "' is a Destination of two syncs, '" + other + "' and '"
                                    + sync.name() + "': its levels would follow two Sources.",
                            "stockroute.syncs." + sync.name() + ".destinations",
                            "Remove the store from one of the two.");
                }
            }
        }
    }

    private void checkTakersOfOrders() {
        for (Sync below : bringingOrders()) {
            for (Sync above : syncs) {
                if (!above.name().equals(below.name())
                        && above.destinations().contains(below.source())
                        && above.strategy() != Strategy.TWO_WAY) {
                    problems.add(
                            "The store '" + below.source() + "' takes orders in the sync '" + below.name()
                                    + "' and follows '" + above.source() + "' in the sync '" + above.name()
                                    + "', which is not two-way: '" + above.source()
                                    + "' would never hear of these orders, and the units that they take would be written back.",
                            "stockroute.syncs." + last(List.of(below, above)).name() + ".strategy",
                            "Choose two-way for '" + above.name() + "', make the Destinations of '" + below.name()
                                    + "' Destinations of '" + above.name() + "', or import no orders in '"
                                    + below.name() + "'.");
                }
            }
        }
    }

    private List<Sync> bringingOrders() {
        return syncs.stream().filter(sync -> sync.strategy().importsOrders()).toList();
    }

    private void checkNoCycle() {
        Set<Set<String>> reported = new LinkedHashSet<>();
        for (Sync sync : syncs) {
            List<String> cycle = cycleFrom(sync.source(), new ArrayList<>());
            if (!cycle.isEmpty() && reported.add(Set.copyOf(cycle))) {
                problems.add(
                        "The syncs form a cycle: " + String.join(" -> ", cycle) + ".",
                        "stockroute.syncs." + last(along(cycle)).name() + ".destinations",
                        "Remove one of these stores from the Destinations of the sync that closes the circle.");
            }
        }
    }

    /** The syncs over which stock flows from each of some stores to the next. */
    private List<Sync> along(List<String> stores) {
        return syncs.stream()
                .filter(sync -> IntStream.range(1, stores.size())
                        .anyMatch(n -> sync.source().equals(stores.get(n - 1))
                                && sync.destinations().contains(stores.get(n))))
                .toList();
    }

    private Sync last(Collection<Sync> some) {
        return syncs.stream()
                .filter(some::contains)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** The stores on the way from a store back to itself, with that store at both ends; empty if there is no such way. */
    private List<String> cycleFrom(String store, List<String> way) {
        List<String> longer = new ArrayList<>(way);
        longer.add(store);
        if (way.contains(store)) {
            return way.get(0).equals(store) ? longer : List.of();
        }
        for (Sync sync : syncs) {
            if (sync.source().equals(store)) {
                for (String next : sync.destinations()) {
                    List<String> found = cycleFrom(next, longer);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }
}
