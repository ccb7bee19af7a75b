package io.stockroute;

import java.util.Optional;

/** Why something was observed, decided or written; its text form stands in the ledger and leads back to what it names. */
public record Cause(String text) {

    private static final String RUN = "run:";

    /** Found by asking Shopify what has changed lately. */
    public static final Cause POLL = new Cause("poll");

    /** Found by reading a product again. */
    public static final Cause CATALOG = new Cause("catalog");

    public static Cause delivery(long id) {
        return new Cause("delivery:" + id);
    }

    public boolean isDelivery() {
        return text.startsWith("delivery:");
    }

    public static Cause run(long id) {
        return new Cause(RUN + id);
    }

    /** The run that a cause in its text form names, if it names one. */
    public static Optional<Long> runIn(String text) {
        return text.startsWith(RUN) ? Optional.of(Long.valueOf(text.substring(RUN.length()))) : Optional.empty();
    }

    /** An order of a Destination, by the id of its row. */
    public static Cause order(long id) {
        return new Cause("order:" + id);
    }

    public static Cause write(long id) {
        return new Cause("write:" + id);
    }

    public static Cause operator(String name) {
        return new Cause("operator:" + name);
    }
}
