package io.stockroute.order.intake;

import io.stockroute.order.intake.OrderPollCursor.Watch;
import io.stockroute.settings.Tuning;
import java.time.Duration;
import java.time.Instant;

/** When a Destination is asked for its orders, and for which. */
final class OrderPollRule {

    private static final Duration FAR = Duration.ofHours(2);
    private static final long FAR_EVERY = Duration.ofMinutes(15).toSeconds();

    private OrderPollRule() {}

    /**
     * @param pollingOnly whether no webhook can tell of an order
     * @param fallWaits whether a drop of stock waits for its order that Shopify's search must know by now
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

    /**
     * From when on orders that were changed are asked for: reaching back over the time before, but not before the strategy. The first poll
     * that comes through in each quarter of an hour reaches back for hours, as Shopify's search may be late by more than the grace.
     */
    static Instant from(Watch watch, Instant now, Tuning.Polling polling, Tuning.Orders orders) {
        Duration back = polling.overlap().compareTo(orders.grace()) > 0 ? polling.overlap() : orders.grace();
        Instant polled = watch.polledAt().orElse(watch.since());
        Instant usual = polled.minus(back);
        Instant far = now.minus(FAR);
        Instant from = isFar(polled, now) && far.isBefore(usual) ? far : usual;
        return from.isBefore(watch.since()) ? watch.since() : from;
    }

    private static boolean isFar(Instant polled, Instant now) {
        return polled.getEpochSecond() / FAR_EVERY != now.getEpochSecond() / FAR_EVERY;
    }
}
