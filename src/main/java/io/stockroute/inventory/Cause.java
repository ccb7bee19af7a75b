package io.stockroute.inventory;

/** Why something was observed, decided or written; its text form stands in the ledger and leads back to what it names. */
public record Cause(String text) {

    /** Found by asking Shopify what has changed lately. */
    public static final Cause POLL = new Cause("poll");

    /** Found by reading a product again. */
    public static final Cause CATALOGUE = new Cause("catalogue");

    public static Cause delivery(long id) {
        return new Cause("delivery:" + id);
    }

    boolean isDelivery() {
        return text.startsWith("delivery:");
    }

    public static Cause run(long id) {
        return new Cause("run:" + id);
    }

    public static Cause write(long id) {
        return new Cause("write:" + id);
    }

    public static Cause operator(String name) {
        return new Cause("operator:" + name);
    }
}
