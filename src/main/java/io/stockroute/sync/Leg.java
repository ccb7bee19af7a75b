package io.stockroute.sync;

/** One stretch of a sync: from its Source to one of its Destinations. */
public record Leg(Sync sync, String destination) {

    /** @throws IllegalArgumentException if the sync does not lead to that store */
    public Leg {
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

    public MatchBy matchBy() {
        return sync.matchBy();
    }

    @Override
    public String toString() {
        return "sync: " + name() + ", from: " + source() + ", to: " + destination;
    }
}
