package io.stockroute.simulator.state.fulfillment;

import org.jspecify.annotations.Nullable;

/** How far an order is shipped; {@code rest} is the fulfillment_status of the REST order. */
public enum Shipment {
    NONE(null),
    PARTIAL("partial"),
    COMPLETE("fulfilled");

    private final @Nullable String rest;

    Shipment(@Nullable String rest) {
        this.rest = rest;
    }

    public @Nullable String rest() {
        return rest;
    }
}
