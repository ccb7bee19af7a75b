package io.stockroute.settings;

import java.util.List;
import java.util.Map;

/**
 * One Source, its Destinations and what is kept in sync between them.
 *
 * @param name its key in {@code application.yaml}, {@code [a-z0-9-]+}
 * @param source name of the Source store
 * @param destinations names of the Destination stores
 * @param locations per Destination the pairs that are set by hand; locations not named there pair by equal name
 * @param safetyStock units that are held back from what a Destination's levels offer, per Destination; zero where it is not named
 * @param orders how orders are imported to Source; of no effect unless the strategy does so
 */
public record Sync(
        String name,
        String source,
        List<String> destinations,
        boolean enabled,
        Strategy strategy,
        MatchBy matchBy,
        Map<String, List<LocationPair>> locations,
        Map<String, Integer> safetyStock,
        OrderSettings orders) {

    public Sync {
        destinations = List.copyOf(destinations);
        locations = Map.copyOf(locations);
        safetyStock = Map.copyOf(safetyStock);
    }

    /** A sync that holds nothing back. */
    public Sync(
            String name,
            String source,
            List<String> destinations,
            boolean enabled,
            Strategy strategy,
            MatchBy matchBy,
            Map<String, List<LocationPair>> locations,
            OrderSettings orders) {
        this(name, source, destinations, enabled, strategy, matchBy, locations, Map.of(), orders);
    }

    /** The pairs set by hand for a Destination; empty if all its locations pair by name. */
    public List<LocationPair> locationsOf(String destination) {
        return locations.getOrDefault(destination, List.of());
    }

    /** How many units each level of a Destination holds back; zero or more. */
    public int safetyStockOf(String destination) {
        return safetyStock.getOrDefault(destination, 0);
    }

    /** The same, not enabled. */
    public Sync switchedOff() {
        return new Sync(name, source, destinations, false, strategy, matchBy, locations, safetyStock, orders);
    }
}
