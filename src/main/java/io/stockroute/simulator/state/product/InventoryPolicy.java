package io.stockroute.simulator.state.product;

/** Whether a variant is still sold when there is none; the names are those of ProductVariantInventoryPolicy. */
public enum InventoryPolicy {
    DENY,
    CONTINUE
}
