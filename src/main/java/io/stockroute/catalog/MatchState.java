package io.stockroute.catalog;

/** In which state a variant is towards one Destination; only {@link #MATCHED} is kept in step. In order of precedence. */
public enum MatchState {
    /** It has no SKU, barcode or handle to be found by. */
    BLANK,
    /** It, or the one it belongs to, only consists of other variants. */
    BUNDLE,
    /** Several variants of one store have its key, or another variant has its inventory item. */
    AMBIGUOUS,
    /** The other store has no variant with its key. */
    UNMATCHED,
    /** Shopify does not count its stock, or that of the one it belongs to. */
    UNTRACKED,
    MATCHED
}
