package io.stockroute.order;

import java.util.Optional;

/** Whether the order made in Source costs what the matched lines cost in the Destination. */
public final class SumRule {

    private SumRule() {}

    /** The difference in words; empty if there is none, or nothing to compare. */
    public static Optional<String> compare(OrderPlan plan, SourceOrder made) {
        throw new UnsupportedOperationException();
    }
}
