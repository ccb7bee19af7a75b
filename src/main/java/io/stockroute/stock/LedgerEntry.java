package io.stockroute.stock;

import org.jspecify.annotations.Nullable;

/**
 * One line of a level's history.
 *
 * @param from the quantity before, in units
 * @param to the quantity after, in units
 * @param reason what the kind alone does not say
 */
public record LedgerEntry(
        long levelId,
        Kind kind,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String cause,
        @Nullable EntryReason reason) {

    /** What happened. */
    public enum Kind {
        /** A hint said what we knew already. */
        ECHO,
        /** A hint said that the level may have changed; it will be read. */
        HINT,
        /** The level was read from Shopify. */
        READ,
        /** A Destination's level dropped: a provisional sale, as long as no order is known. Or it turned out what the drop was. */
        STOCK_DROP,
        /** A new target was decided. */
        TARGET,
        /** A write was stored, to be sent. */
        WRITE,
        /** Shopify applied the write. */
        WRITTEN,
        /** The level no longer held what we believed; nothing was written. */
        STALE,
        /** Shopify refused the write; it will be tried again in a smaller batch. */
        REFUSED,
        /** The write's outcome will never be known; the level is read instead. */
        ABANDONED,
        /** The item was stocked at the location. */
        ACTIVATED,
        /** Shopify refuses the level for good; an operator must look. */
        BLOCKED,
        /** The level is tried again. */
        UNBLOCKED,
        /** An operator has dismissed the blocked level. */
        DISMISSED,
        /** The change waits until an operator has approved its run. */
        ON_HOLD,
        /** The level is no longer on hold. */
        RELEASED,
        /** The quantity before a run is to be put back. */
        RESTORE
    }
}
