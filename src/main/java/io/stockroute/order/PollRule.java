package io.stockroute.order;

import io.stockroute.order.OrderWatches.Watch;
import io.stockroute.tuning.Tuning;
import java.time.Duration;
import java.time.Instant;

/** When a Destination is asked for its orders, and for which. */
final class PollRule {

    private PollRule() {}

    /**
     * @param pollingOnly whether no webhook can tell of an order
     * @param fallWaits whether a fall of stock waits for its order that Shopify's search must know by now
     */
    static boolean isDue(Watch watch, Instant now, Duration every, boolean pollingOnly, boolean fallWaits) {
        if (watch.dueAt().isAfter(now)) {
            return false;
        }
        return pollingOnly
                || fallWaits
                || watch.polledAt()
                        .map(polled -> !now.isBefore(polled.plus(every)))
                        .orElse(true);
    }

    /** From when on orders that were changed are asked for: reaching back over the time before, but not before the strategy. */
    static Instant from(Watch watch, Tuning.Polling polling, Tuning.Orders orders) {
        Duration back = polling.overlap().compareTo(orders.grace()) > 0 ? polling.overlap() : orders.grace();
        Instant from = watch.polledAt().orElse(watch.since()).minus(back);
        return from.isBefore(watch.since()) ? watch.since() : from;
    }
}
