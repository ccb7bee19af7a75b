package io.stockroute.run.preview;

import io.stockroute.stock.ChangeExtent;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Adds up what a plan does to one store. */
final class StoreTally {

    final String store;
    final String sync;
    private final boolean first;
    long levels;
    long changes;
    long unitsUp;
    long unitsDown;
    /** What the guard checks. */
    ChangeExtent extent = ChangeExtent.NOTHING;

    /** Levels of the sync that it keeps in sync already. */
    long staying;

    long leaving;
    private @Nullable Instant knownAt;

    /** @param first whether the store would be aligned for the first time, which the guard checks otherwise */
    StoreTally(String store, String sync, boolean first) {
        this.store = store;
        this.sync = sync;
        this.first = first;
    }

    void add(PlannedLevel level) {
        OptionalInt to = level.to();
        int now = level.held().offered().orElse(0);
        if (level.held().followed()) {
            staying++;
        }
        if (to.isEmpty()) {
            return;
        }
        levels++;
        extent = first ? extent.andAtFirst(now, to.getAsInt()) : extent.and(now, to.getAsInt());
        level.held().at().filter(at -> knownAt == null || at.isBefore(knownAt)).ifPresent(at -> knownAt = at);
        if (level.isChange()) {
            changes++;
            unitsUp += Math.max(0L, (long) to.getAsInt() - now);
            unitsDown += Math.max(0L, (long) now - to.getAsInt());
        }
    }

    /** The oldest of the quantities that it was made from. */
    Optional<Instant> knownAt() {
        return Optional.ofNullable(knownAt);
    }
}
