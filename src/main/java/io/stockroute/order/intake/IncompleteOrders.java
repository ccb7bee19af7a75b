package io.stockroute.order.intake;

import io.stockroute.FailureText;
import io.stockroute.order.SoldOrder;
import java.util.ArrayList;
import java.util.List;

/** The orders of a poll whose lines could not all be read: the others are recorded, but not all is known that was sold until then. */
final class IncompleteOrders {

    /** The orders of a Destination are not all known in full; they are asked for again. */
    static final class NotWhole extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWhole(String message) {
            super(message);
        }
    }

    private final List<String> orders = new ArrayList<>();

    void add(SoldOrder order, RuntimeException cause) {
        orders.add(order.name() + ": " + FailureText.of(cause).words());
    }

    /** @throws NotWhole if there are any */
    void end() {
        if (!orders.isEmpty()) {
            throw new NotWhole(
                    "All orders were recorded, but of some not all lines can be read; until they can, or the orders are"
                            + " dismissed, no drop of stock is taken for a change by hand. "
                            + String.join("; ", orders));
        }
    }
}
