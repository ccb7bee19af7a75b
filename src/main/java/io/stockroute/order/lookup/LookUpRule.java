package io.stockroute.order.lookup;

import io.stockroute.order.rows.DestinationOrder;
import java.time.Duration;
import java.time.Instant;

/**
 * What follows when an order that may be in Source was looked for there and not found. Shopify's search is late: only an order that
 * is not found for long enough is not there, and only then it is sent again. Its unique metafield is found at once.
 */
public final class LookUpRule {

    /** For a request that is still on its way when its connection has broken. */
    static final Duration SOON = Duration.ofSeconds(5);

    private LookUpRule() {}

    /** What follows. */
    public enum Verdict {
        LOOK_AGAIN,
        SEND_AGAIN,
        /** Source has refused it, and has not refused it for being there already. */
        REFUSED
    }

    /**
     * An order whose origin is unique in Source is found by it at once, and Source refuses a second one: it is sent again soon, and
     * looked for after any refusal, as the first may have arrived meanwhile.
     *
     * @param asked when the search began
     * @param lookFor how long after it was sent an order is searched for if nothing else keeps it from being made twice
     */
    public static Verdict notFound(DestinationOrder order, Instant asked, Duration lookFor) {
        if (order.refused()) {
            boolean mayArrive = order.uniqueOrigin() && order.tries() > 1 && isWithin(lookFor, order, asked);
            return mayArrive ? Verdict.LOOK_AGAIN : Verdict.REFUSED;
        }
        Duration time = order.uniqueOrigin() && SOON.compareTo(lookFor) < 0 ? SOON : lookFor;
        return isWithin(time, order, asked) ? Verdict.LOOK_AGAIN : Verdict.SEND_AGAIN;
    }

    /**
     * When it is looked for again: after a wait, and not later than it may be sent again.
     *
     * @param wait if nothing is to happen before
     */
    public static Instant next(DestinationOrder order, Instant now, Duration wait) {
        Instant due = now.plus(wait);
        return order.sentAt()
                .filter(sent -> order.uniqueOrigin())
                .map(sent -> sent.plus(SOON))
                .filter(soon -> soon.isAfter(now) && soon.isBefore(due))
                .orElse(due);
    }

    private static boolean isWithin(Duration time, DestinationOrder order, Instant asked) {
        return order.sentAt().map(sent -> asked.isBefore(sent.plus(time))).orElse(false);
    }
}
