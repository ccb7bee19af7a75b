package io.stockroute.run;

import io.stockroute.catalog.MatchState;

/** Why something would not be synced. */
public enum SkipKind {
    UNMATCHED,
    AMBIGUOUS,
    BLANK,
    UNTRACKED,
    BUNDLE,
    IGNORED,
    /** A location whose stock does not flow. */
    LOCATION,
    /** A level of a two-way sync that takes no part. */
    NOT_STOCKED,
    /** A level that Shopify does not count, or that could not be read. */
    NOT_COUNTED;

    public static SkipKind of(MatchState state) {
        return switch (state) {
            case BLANK -> BLANK;
            case BUNDLE -> BUNDLE;
            case AMBIGUOUS -> AMBIGUOUS;
            case UNTRACKED -> UNTRACKED;
            case UNMATCHED -> UNMATCHED;
            case IGNORED -> IGNORED;
            case MATCHED -> throw new IllegalArgumentException("A match is synced");
        };
    }
}
