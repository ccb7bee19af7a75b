package io.stockroute.run.preview;

import io.stockroute.run.SkipReason;
import io.stockroute.stock.LevelKey;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A level as it would be kept in sync.
 *
 * @param to what it would hold, in units; empty if nothing would be wanted of it
 * @param skipped why nothing would be; empty if something is
 */
record PlannedLevel(LevelKey key, KnownQuantity held, OptionalInt to, Optional<SkipReason> skipped) {

    /** Whether a write would be due: an unstocked level offers nothing, so zero is met. */
    boolean isChange() {
        return to.isPresent() && to.getAsInt() != held.offered().orElse(0);
    }

    /** By how many units it would move. */
    long size() {
        return Math.abs((long) to.orElse(0) - held.offered().orElse(0));
    }
}
