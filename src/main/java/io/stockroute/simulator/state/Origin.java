package io.stockroute.simulator.state;

/** Who changed a quantity. */
public enum Origin {
    /** In the shop's admin. */
    MERCHANT,
    /** By an order. */
    SHOPPER,
    /** Through the Admin API. */
    API
}
