package io.stockroute.settings;

/** What a sync does to stock and to orders. */
public enum Strategy {
    /** Stock flows from Source to the Destinations. */
    ONE_WAY,
    /** A change of stock in any store updates the others. */
    TWO_WAY,
    /** Stock as in {@link #ONE_WAY}; an order in a Destination becomes a draft order in Source. */
    DRAFT_ORDERS,
    /** Stock as in {@link #ONE_WAY}; an order in a Destination becomes an order in Source. */
    ORDERS;

    /** Whether all stores share one stock; else it flows from Source. */
    public boolean sharesStock() {
        return this == TWO_WAY;
    }

    /** Whether orders of the Destinations are imported to Source. */
    public boolean importsOrders() {
        return this == DRAFT_ORDERS || this == ORDERS;
    }
}
