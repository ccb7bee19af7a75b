package io.stockroute.order.decide;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the two stores of a pair.
 *
 * @param currency Source's own, ISO 4217
 * @param taxesIncluded whether the prices of Source's products include taxes
 * @param feeding the Source locations that feed a location of the Destination, by the number of the latter
 * @param locations the active locations of Source
 * @param destinationDomain where the order's page in the admin is
 */
public record PairFacts(
        String currency,
        boolean taxesIncluded,
        Map<Long, List<Long>> feeding,
        Set<Long> locations,
        String destinationDomain) {

    public PairFacts {
        feeding = Map.copyOf(feeding);
        locations = Set.copyOf(locations);
    }

    /** Whether units that were sold there may be taken from a Source location that does not feed it. */
    boolean isParticular(long destinationLocation) {
        List<Long> sources = feeding.getOrDefault(destinationLocation, List.of());
        return !sources.isEmpty() && !sources.containsAll(locations);
    }
}
