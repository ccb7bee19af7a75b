package io.stockroute.order;

/** Whether an order of a Destination is brought to Source, and what it says there. */
public final class ImportRule {

    private ImportRule() {}

    public static Decision decide(OriginOrder order, ImportContext context) {
        throw new UnsupportedOperationException();
    }
}
