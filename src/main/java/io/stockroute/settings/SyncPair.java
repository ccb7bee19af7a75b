package io.stockroute.settings;

import java.util.Collection;
import java.util.Set;

/** One stretch of a sync: from its Source to one of its Destinations. */
public record SyncPair(Sync sync, String destination) {

    /** @throws IllegalArgumentException if the sync does not lead to that store */
    public SyncPair {
        if (!sync.destinations().contains(destination)) {
            throw new IllegalArgumentException(
                    "No such Destination (sync: " + sync.name() + ", store: " + destination + ")");
        }
    }

    public String name() {
        return sync.name();
    }

    public String source() {
        return sync.source();
    }

    /** Whether it is missing in the configuration, or invalid, and nobody has ended it. */
    public boolean isFrozen() {
        return sync.frozen().contains(destination);
    }

    public MatchBy matchBy() {
        return sync.matchBy();
    }

    /** Whether the settings of both say the same of matches, locations and stock. */
    public boolean decidesLike(SyncPair other) {
        return name().equals(other.name())
                && source().equals(other.source())
                && destination.equals(other.destination)
                && matchBy() == other.matchBy()
                && sync.whenUnmatched() == other.sync.whenUnmatched()
                && sync.strategy() == other.sync.strategy()
                && sync.safetyStockOf(destination) == other.sync.safetyStockOf(destination)
                && Set.copyOf(sync.locationsOf(destination)).equals(Set.copyOf(other.sync.locationsOf(destination)));
    }

    /** Whether both its ends are among these stores. */
    boolean isBetween(Collection<String> stores) {
        return stores.contains(source()) && stores.contains(destination);
    }

    @Override
    public String toString() {
        return "sync: " + name() + ", from: " + source() + ", to: " + destination;
    }
}
