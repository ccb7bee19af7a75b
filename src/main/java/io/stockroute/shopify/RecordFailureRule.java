package io.stockroute.shopify;

import java.time.Duration;

/**
 * What follows when one record fails (an order, a level, a product …) while its store answers other calls. It waits for itself alone,
 * longer each time. After three tries it stands among the issues, and it is still tried, so that it recovers without anybody's help.
 */
public final class RecordFailureRule {

    /** Failures in a row after which a record stands among the issues. */
    public static final int LISTED = 3;

    static final Duration LONGEST = Duration.ofMinutes(1);

    /** How long one waits that Shopify refuses: only somebody at Shopify can change that. */
    static final Duration REFUSED = Duration.ofHours(6);

    private RecordFailureRule() {}

    /**
     * How long a record waits: two seconds, then four, eight … up to a minute.
     *
     * @param failures of it in a row, at least one
     */
    public static Duration after(int failures) {
        Duration wait = Duration.ofSeconds(1L << Math.min(Math.max(failures, 0), 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    public static boolean isListed(int failures) {
        return failures >= LISTED;
    }
}
