package io.stockroute.run.preview;

import io.stockroute.stock.LevelKey;
import java.util.OptionalInt;

/**
 * A level as it would be kept in sync.
 *
 * @param to what it would hold, in units; empty if nothing would be wanted of it
 * @param skipped why nothing would be
 */
record PlannedLevel(LevelKey key, KnownQuantity held, OptionalInt to, Skipped skipped) {

    /** Why nothing is wanted of a level. */
    enum Skipped {
        NO,
        /** Its own store does not count it. */
        NOT_COUNTED("Shopify does not count this item, or has no such item any more."),
        /** A Source level that feeds it is not counted. */
        SOURCE_NOT_COUNTED("A level of Source that feeds it is not counted by Shopify, so it keeps what it holds."),
        /** Two-way: it takes no part. */
        NOT_STOCKED("It is not stocked at this location, so it takes no part in what the stores share."),
        /** Two-way: nobody does. */
        SOURCE_NOT_STOCKED("Source does not stock it at the location that belongs to this one, so nothing is shared.");

        private final String reason;

        Skipped() {
            this("");
        }

        Skipped(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** Whether a write would be due: an unstocked level offers nothing, so zero is met. */
    boolean isChange() {
        return to.isPresent() && to.getAsInt() != held.offered().orElse(0);
    }

    /** By how many units it would move. */
    long size() {
        return Math.abs((long) to.orElse(0) - held.offered().orElse(0));
    }
}
