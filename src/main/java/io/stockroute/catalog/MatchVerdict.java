package io.stockroute.catalog;

import io.stockroute.CodedReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What matching found about one variant.
 *
 * @param reasons of {@link MatchReason}; none if matched
 * @param pair the two inventory items; null unless matched
 */
public record MatchVerdict(
        String store,
        long variantId,
        MatchState state,
        String key,
        List<CodedReason> reasons,
        @Nullable Items pair) {

    public MatchVerdict {
        reasons = List.copyOf(reasons);
    }

    /** The inventory items of a match. */
    public record Items(long source, long destination) {}
}
