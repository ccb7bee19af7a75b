package io.stockroute.order.lookup;

import io.stockroute.order.rows.DestinationOrder;
import java.time.Duration;
import java.time.Instant;

/**
 * What follows when an order that may be in Source was looked for there and not found. Shopify's search is late: only an order that
 * is not found for long enough is not there, and only then it is sent again.
 */
public final class LookUpRule {

    private LookUpRule() {}

    /** What follows. */
    public enum Verdict {
        LOOK_AGAIN,
        SEND_AGAIN,
        /** Source has refused it, and has not refused it for being there already. */
        REFUSED
    }

    /**
     * @param asked when the search began
     * @param lookFor how long after it was sent an order is searched for
     */
    public static Verdict notFound(DestinationOrder order, Instant asked, Duration lookFor) {
        if (order.refused()) {
            return Verdict.REFUSED;
        }
        boolean longEnough =
                order.sentAt().map(sent -> !asked.isBefore(sent.plus(lookFor))).orElse(true);
        return longEnough ? Verdict.SEND_AGAIN : Verdict.LOOK_AGAIN;
    }
}
