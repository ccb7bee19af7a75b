package io.stockroute.run.preview;

import io.stockroute.stock.LevelKey;
import java.util.HashSet;
import java.util.Set;

/** A preview's plan that is being made, by one instance. */
final class Planning {

    private final long preview;
    private final String owner;
    private final Set<String> importing;
    private final Set<LevelKey> shared = new HashSet<>();

    /** @param importing the Destinations whose orders are imported, in any sync */
    Planning(long preview, String owner, Set<String> importing) {
        this.preview = preview;
        this.owner = owner;
        this.importing = Set.copyOf(importing);
    }

    /** The Destinations whose orders are imported, in any sync. */
    Set<String> importing() {
        return importing;
    }

    long preview() {
        return preview;
    }

    String owner() {
        return owner;
    }

    /** Whether a Source level is met for the first time: it may have a share in the pools of several pairs. */
    boolean isNew(LevelKey sourceLevel) {
        return shared.add(sourceLevel);
    }
}
