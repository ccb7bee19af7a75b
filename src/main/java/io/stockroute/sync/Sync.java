package io.stockroute.sync;

import java.util.List;
import java.util.Map;

/**
 * One Source, its Destinations and what is kept in step between them.
 *
 * @param name its key in {@code application.yaml}, {@code [a-z0-9-]+}
 * @param source name of the Source store
 * @param destinations names of the Destination stores
 * @param locations per Destination the pairs that are set by hand; locations not named there pair by equal name
 * @param orders how orders are brought to Source; of no effect unless the strategy does so
 */
public record Sync(
        String name,
        String source,
        List<String> destinations,
        boolean enabled,
        Strategy strategy,
        MatchBy matchBy,
        Map<String, List<LocationPair>> locations,
        OrderSettings orders) {

    public Sync {
        destinations = List.copyOf(destinations);
        locations = Map.copyOf(locations);
    }

    /** The pairs set by hand for a Destination; empty if all its locations pair by name. */
    public List<LocationPair> locationsOf(String destination) {
        return locations.getOrDefault(destination, List.of());
    }
}
