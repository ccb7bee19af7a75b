package io.stockroute.ops;

/** What is counted of each sync over time. */
public enum TrendMeasure {
    /** Changes of quantity that were read in a store. */
    SEEN,
    /** Quantities that were written to a store. */
    WRITTEN,
    /** Levels that did not hold their target: the most at one time. */
    OUT_OF_SYNC,
    /** Orders that were imported to Source. */
    IMPORTED,
    /** Orders that were put on hold. */
    ON_HOLD
}
