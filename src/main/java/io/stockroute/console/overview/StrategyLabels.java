package io.stockroute.console.overview;

import io.stockroute.settings.Sync;
import java.util.List;

/** What a sync does, in a sentence. */
final class StrategyLabels {

    private StrategyLabels() {}

    static String title(Sync sync) {
        return switch (sync.strategy()) {
            case ONE_WAY -> "One-way stock";
            case TWO_WAY -> "Two-way stock";
            case DRAFT_ORDERS -> "Stock and draft orders";
            case ORDERS -> "Stock and orders";
        };
    }

    static String sentence(Sync sync) {
        String source = sync.source();
        String destinations = SyncStateRule.names(sync.destinations());
        String flow = "Stock flows from " + source + " to " + destinations;
        return switch (sync.strategy()) {
            case ONE_WAY -> flow + ".";
            case TWO_WAY -> "A change of stock in any of " + SyncStateRule.names(all(sync)) + " updates the others.";
            case DRAFT_ORDERS -> flow + "; orders created there become draft orders in " + source + ".";
            case ORDERS -> flow + "; orders created there become orders in " + source + ".";
        };
    }

    private static List<String> all(Sync sync) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(sync.source()), sync.destinations().stream())
                .toList();
    }
}
