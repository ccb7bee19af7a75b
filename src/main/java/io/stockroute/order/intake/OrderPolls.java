package io.stockroute.order.intake;

import io.stockroute.order.SoldOrder;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairs;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Reservations;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks Destinations for their orders, so that one whose webhook did not come is imported all the same. */
@Component
public class OrderPolls {

    private final SyncPairs pairs;
    private final OrderPollTimes times;
    private final ChangedOrderReads reads;
    private final Reservations sales;
    private final LaneLeases leases;
    private final StoreHealth health;

    OrderPolls(
            SyncPairs pairs,
            OrderPollTimes times,
            ChangedOrderReads reads,
            Reservations sales,
            LaneLeases leases,
            StoreHealth health) {
        this.pairs = pairs;
        this.times = times;
        this.reads = reads;
        this.sales = sales;
        this.leases = leases;
        this.health = health;
    }

    /** The Destinations whose orders are imported. */
    public List<String> stores() {
        return pairs.importingOrders();
    }

    /** Whether a Destination is to be asked now, and by this instance: the one that works its lane. */
    public boolean due(String store) {
        return pairs.importingOrdersOf(store).filter(times::isDue).isPresent()
                && !health.rests(store)
                && leases.hold(store);
    }

    /**
     * The orders of a Destination that changed lately, but for those that are through, asked for page by page while they are imported.
     * Also those that are known: what was added to one before it is imported is sold as well. One that cannot be read in full holds up no
     * other: it is handed on as it is listed, and the poll fails at its end.
     */
    public Iterator<SoldOrder> changed(String store) {
        SyncPair pair = pair(store);
        return reads.since(pair, times.since(pair));
    }

    /**
     * All pages came through: what was ordered before is known, but for the time that Shopify's search may be late.
     *
     * @param began when the poll began
     */
    @Transactional
    public LevelChanges complete(String store, Instant began) {
        leases.confirm(store);
        SyncPair pair = pair(store);
        times.polled(pair, began);
        return sales.complete(pair, reads.knownUntil(pair, times.complete(began)));
    }

    /** A Destination did not answer; the next poll asks for the same time again, as soon as the store has rested. */
    public void failed(String store, Exception cause) {
        pairs.importingOrdersOf(store).ifPresent(pair -> times.failed(pair, cause));
    }

    /** A Destination does not let us see its orders; it is asked again later, and its stock may flow all the same. */
    public void closed(String store, Exception cause) {
        pairs.importingOrdersOf(store).ifPresent(pair -> times.closed(pair, cause));
    }

    private SyncPair pair(String store) {
        return pairs.importingOrdersOf(store)
                .orElseThrow(() ->
                        new IllegalStateException("No sync imports the orders of this store (store: " + store + ")"));
    }
}
