package io.stockroute.catalog;

import java.util.List;
import java.util.Set;

/** Which locations of Source and of one Destination belong together, with a verdict about each. */
public record LocationPlan(Set<Pair> pairs, List<LocationVerdict> verdicts) {

    public LocationPlan {
        pairs = Set.copyOf(pairs);
        verdicts = List.copyOf(verdicts);
    }

    /** Stock of a Source location flows to a Destination location. */
    public record Pair(long source, long destination) {}
}
