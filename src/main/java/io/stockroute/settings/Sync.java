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
 * @param whenUnmatched what a level of a Destination shows that has left the sync while it held stock
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
        WhenUnmatched whenUnmatched,
        Map<String, List<LocationPair>> locations,
        Map<String, Integer> safetyStock,
        OrderSettings orders) {

    /** What a level of a Destination shows once it has left the sync: its product is not matched, or its location not paired, any more. */
    public enum WhenUnmatched {
        /** What it held last. */
        KEEP,
        /** Nothing, so that nobody buys what may be gone. */
        ZERO
    }

    public Sync {
        destinations = List.copyOf(destinations);
        locations = Map.copyOf(locations);
        safetyStock = Map.copyOf(safetyStock);
    }

    /** A sync whose levels keep what they hold when they leave it. */
    public Sync(
            String name,
            String source,
            List<String> destinations,
            boolean enabled,
            Strategy strategy,
            MatchBy matchBy,
            Map<String, List<LocationPair>> locations,
            Map<String, Integer> safetyStock,
            OrderSettings orders) {
        this(
                name,
                source,
                destinations,
                enabled,
                strategy,
                matchBy,
                SyncDefaults.WHEN_UNMATCHED,
                locations,
                safetyStock,
                orders);
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
        return new Sync(
                name, source, destinations, false, strategy, matchBy, whenUnmatched, locations, safetyStock, orders);
    }
}
