package io.stockroute.settings.file;

import io.stockroute.settings.LocationPair;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Sync;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What two-way stock asks of the settings: locations that pair one to one, and one sync that decides what a level holds. */
final class TwoWayCheck {

    private final ConfigurationProblems problems;

    TwoWayCheck(ConfigurationProblems problems) {
        this.problems = problems;
    }

    /** @param key of the pairs in the configuration */
    void checkPairs(String key, Map<String, List<LocationPair>> locations) {
        locations.forEach((store, pairs) -> {
            Map<String, String> fromOf = new HashMap<>();
            for (LocationPair pair : pairs) {
                String other = fromOf.putIfAbsent(pair.to(), pair.from());
                if (other != null) {
                    problems.add(
                            "The Source locations '" + other + "' and '" + pair.from() + "' share the location '"
                                    + pair.to()
                                    + "' of '" + store
                                    + "', and the sync is two-way: a unit sold there could be taken from"
                                    + " either of them.",
                            key + "." + store,
                            "Pair each location with one other, or choose another strategy, in which several may share one 'to'.");
                }
            }
        });
    }

    /** A Source takes part in its two-way sync as every other store does, so no other sync may decide what it holds. */
    void checkSources(Collection<Sync> syncs) {
        List<Sync> inOrder = List.copyOf(syncs);
        for (Sync sync : inOrder) {
            if (sync.strategy() == Strategy.TWO_WAY) {
                for (Sync other : inOrder) {
                    if (!other.name().equals(sync.name()) && decides(other, sync.source())) {
                        boolean otherIsLast = inOrder.indexOf(other) > inOrder.indexOf(sync);
                        add(sync, other, otherIsLast ? field(other, sync.source()) : field(sync, sync.source()));
                    }
                }
            }
        }
    }

    /** What a sync would have to change to leave a store's levels to others. */
    private static String field(Sync sync, String store) {
        return "stockroute.syncs." + sync.name() + (sync.source().equals(store) ? ".strategy" : ".destinations");
    }

    private static boolean decides(Sync sync, String store) {
        return sync.destinations().contains(store)
                || (sync.source().equals(store) && sync.strategy() == Strategy.TWO_WAY);
    }

    private void add(Sync sync, Sync other, String field) {
        problems.add(
                "The store '" + sync.source() + "' is Source of the two-way sync '" + sync.name() + "', and the sync '"
                        + other.name() + "' writes its stock as well: its levels would follow two pools.",
                field,
                "Put all stores that share their stock into one two-way sync.");
    }
}
