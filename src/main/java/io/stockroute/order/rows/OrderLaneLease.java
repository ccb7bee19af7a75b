package io.stockroute.order.rows;

/** Names the lease under which one instance at a time works the orders of a Source. */
public final class OrderLaneLease {

    private OrderLaneLease() {}

    /** No store has this name, as names hold no slash. */
    public static String of(String source) {
        return source + "/orders";
    }
}
