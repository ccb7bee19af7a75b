package io.stockroute.order.decide;

/** Why an order is none of Source's business. */
public enum SkipReason {
    /** None of its lines is a synced product, or none of those is left. */
    NO_SYNCED_LINE,
    TEST_ORDER,
    /** It was cancelled before it was brought. */
    CANCELLED,
    /** It was created before the strategy was enabled. */
    BEFORE_START,
    /** Stockroute made it: its store is the Source of another sync. */
    OWN_ORDER
}
