package io.stockroute.order.lane;

import io.stockroute.order.rows.DestinationOrder;

/** The order was dismissed, or another instance works on it; what this one has just learnt is not recorded. */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Overtaken(DestinationOrder order) {
        super("Somebody else has decided about the order meanwhile (" + order + ")");
    }

    /** @param recorded whether the order still was in a state from which it can become what it is to be */
    static void unless(DestinationOrder order, boolean recorded) {
        if (!recorded) {
            throw new Overtaken(order);
        }
    }
}
