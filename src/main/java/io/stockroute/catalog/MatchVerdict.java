package io.stockroute.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What matching found about one variant.
 *
 * @param reason for the operator; empty if matched
 * @param pair the two inventory items; null unless matched
 */
public record MatchVerdict(
        String store,
        long variantId,
        MatchState state,
        String key,
        String reason,
        @Nullable Items pair) {

    /** The inventory items of a match. */
    public record Items(long source, long destination) {}
}
