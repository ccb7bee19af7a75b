package io.stockroute.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One Source, its Destinations and what is kept in sync between them.
 *
 * @param name its key in {@code application.yaml}, {@code [a-z0-9-]+}
 * @param source name of the Source store
 * @param destinations names of the Destination stores
 * @param locations per Destination the pairs that are set by hand; locations not named there pair by equal name
 * @param whenUnmatched what a level of a Destination shows that has left the sync while it held stock
 * @param safetyStock units that are not offered of what a Destination's levels offer, per Destination; zero where it is not named
 * @param orders how orders are imported to Source; of no effect unless the strategy does so
 * @param frozen the Destinations that are missing in the configuration, or whose settings are invalid, and that nobody has ended: what is
 *     known of them stays and grows, and nothing is written because of them
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
        OrderSettings orders,
        Set<String> frozen) {

    /** What a level of a Destination shows once it has left the sync: its product is not matched, or its location not paired, any more. */
    public enum WhenUnmatched {
        /** What it held last. */
        KEEP,
        /** Nothing, so that nobody buys what may be gone. */
        ZERO
    }

    public Sync {
        frozen = Set.copyOf(frozen);
        destinations = List.copyOf(destinations);
        locations = Map.copyOf(locations);
        safetyStock = Map.copyOf(safetyStock);
    }

    /** A sync whose levels keep what they hold when they leave it, and of which nothing is frozen. */
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
                orders,
                Set.of());
    }

    /** A sync that keeps nothing back. */
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

    /** How many units of each level of a Destination are not offered; zero or more. */
    public int safetyStockOf(String destination) {
        return safetyStock.getOrDefault(destination, 0);
    }

    /** The same, not enabled. */
    public Sync switchedOff() {
        return with(false, frozen);
    }

    /** The same, with some Destinations frozen. */
    public Sync freezing(Set<String> some) {
        return with(enabled, some);
    }

    private Sync with(boolean on, Set<String> some) {
        return new Sync(
                name, source, destinations, on, strategy, matchBy, whenUnmatched, locations, safetyStock, orders, some);
    }

    /** Whether nothing of it is in the configuration. */
    public boolean isFrozen() {
        return frozen.containsAll(destinations);
    }

    /** Whether nothing may be written to a store because of this sync: a frozen Destination, or the Source of a frozen two-way sync. */
    boolean freezes(String store) {
        return frozen.contains(store) || (strategy == Strategy.TWO_WAY && isFrozen() && source.equals(store));
    }
}
