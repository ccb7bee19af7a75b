package io.stockroute.order.intake;

import io.stockroute.order.intake.OrderPollCursor.Watch;
import io.stockroute.settings.PublicUrl;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.StoreClocks;
import io.stockroute.stock.Reservations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When the orders of a Destination are asked for, and from which moment on. */
@Component
class OrderPollTimes {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final OrderPollCursor cursor;
    private final Reservations sales;
    private final PublicUrl publicUrl;
    private final StoreClocks clocks;
    private final Clock clock;
    private final Tuning tuning;

    OrderPollTimes(
            OrderPollCursor cursor,
            Reservations sales,
            PublicUrl publicUrl,
            StoreClocks clocks,
            Clock clock,
            Tuning tuning) {
        this.cursor = cursor;
        this.sales = sales;
        this.publicUrl = publicUrl;
        this.clocks = clocks;
        this.clock = clock;
        this.tuning = tuning;
    }

    boolean isDue(SyncPair pair) {
        Instant now = clock.instant();
        return OrderPollRule.isDue(
                cursor.of(pair),
                now,
                tuning.orders().poll(),
                publicUrl.pollingOnly(),
                sales.waitsForOrders(pair, complete(now)));
    }

    /** What changed after this moment, by the store's clock, is asked for. */
    Instant since(SyncPair pair) {
        Watch watch = cursor.of(pair);
        String store = pair.destination();
        Instant from =
                clocks.askFrom(store, OrderPollRule.from(watch, clock.instant(), tuning.polling(), tuning.orders()));
        Instant enabled = clocks.theirs(store, watch.since());
        return from.isBefore(enabled) ? enabled : from;
    }

    /** Up to when all orders are known once a poll came through: Shopify's search may be late. */
    Instant complete(Instant began) {
        return began.minus(tuning.orders().grace());
    }

    void polled(SyncPair pair, Instant began) {
        cursor.polled(pair, began);
    }

    /** The same time is asked for again, now. */
    void failed(SyncPair pair, Exception cause) {
        cursor.failed(pair, clock.instant(), cause);
    }

    /** The same time is asked for again, later. */
    void closed(SyncPair pair, Exception cause) {
        cursor.failed(pair, clock.instant().plus(PAUSE), cause);
    }
}
