package io.stockroute.run.preview;

import io.stockroute.stock.LevelKey;
import java.util.HashSet;
import java.util.Set;

/** A preview's plan that is being made, by one instance. */
final class Planning {

    private final long preview;
    private final String owner;
    private final Set<String> bringing;
    private final Set<LevelKey> shared = new HashSet<>();

    /** @param bringing the Destinations whose orders are imported, in any sync */
    Planning(long preview, String owner, Set<String> bringing) {
        this.preview = preview;
        this.owner = owner;
        this.bringing = Set.copyOf(bringing);
    }

    /** The Destinations whose orders are imported, in any sync. */
    Set<String> bringing() {
        return bringing;
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
