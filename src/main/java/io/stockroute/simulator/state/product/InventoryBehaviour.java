package io.stockroute.simulator.state.product;

/** How an order treats stock; the names are those of Shopify's OrderCreateInputsInventoryBehavior. */
public enum InventoryBehaviour {
    /** Stock stays as it is. */
    BYPASS,
    /** Takes the units whatever there is, below zero if need be. */
    DECREMENT_IGNORING_POLICY,
    /** Refuses when there is not enough of a variant that may not be oversold. */
    DECREMENT_OBEYING_POLICY
}
