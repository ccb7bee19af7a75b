package io.stockroute.order.intake;

import io.stockroute.order.SoldOrder;
import io.stockroute.order.intake.ChangedOrders.Listed;
import io.stockroute.order.intake.OrderPollCursor.Watch;
import io.stockroute.order.origin.OriginReads;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.PublicUrl;
import io.stockroute.settings.StoreHealth;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairs;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.stock.LaneLeases;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Reservations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks Destinations for their orders, so that one whose webhook did not come is imported all the same. */
@Component
public class OrderPolls {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SyncPairs pairs;
    private final OrderPollCursor watches;
    private final OrderTable table;
    private final Reservations sales;
    private final LaneLeases leases;
    private final StoreHealth health;
    private final PublicUrl publicUrl;
    private final ShopifyClient shopify;
    private final OriginReads origins;
    private final Clock clock;
    private final Tuning tuning;

    OrderPolls(
            SyncPairs pairs,
            OrderPollCursor watches,
            OrderTable table,
            Reservations sales,
            LaneLeases leases,
            StoreHealth health,
            PublicUrl publicUrl,
            ShopifyClient shopify,
            OriginReads origins,
            Clock clock,
            Tuning tuning) {
        this.pairs = pairs;
        this.watches = watches;
        this.table = table;
        this.sales = sales;
        this.leases = leases;
        this.health = health;
        this.publicUrl = publicUrl;
        this.shopify = shopify;
        this.origins = origins;
        this.clock = clock;
        this.tuning = tuning;
    }

    /** Whether a Destination is to be asked now, and by this instance: the one that works its lane. */
    public boolean due(String store) {
        Instant now = clock.instant();
        return pairs.bringingOrdersOf(store).filter(pair -> isDue(pair, now)).isPresent()
                && !health.rests(store)
                && leases.hold(store);
    }

    private boolean isDue(SyncPair pair, Instant now) {
        return OrderPollRule.isDue(
                watches.of(pair),
                now,
                tuning.orders().poll(),
                publicUrl.pollingOnly(),
                sales.waitsForOrders(pair, now.minus(tuning.orders().grace())));
    }

    /**
     * The orders of a Destination that changed lately, but for those that are through, asked for page by page while they are taken up.
     * Also those that are known: what was added to one before it is imported is sold as well. One that cannot be read in full holds up no
     * other: it is handed on as it is listed, and the poll fails at its end.
     */
    public Iterator<SoldOrder> changed(String store) {
        SyncPair pair = pair(store);
        Watch watch = watches.of(pair);
        ChangedOrders question = ChangedOrders.since(
                store, OrderPollRule.from(watch, clock.instant(), tuning.polling(), tuning.orders()));
        var inPart = new IncompleteOrders();
        return new ChangedOrderPages(
                question,
                asked -> {
                    ConnectionPage<Listed> page = asked.page(shopify.call(asked.call()));
                    return new ConnectionPage<>(
                            onTheirWay(pair, page.items()).stream()
                                    .map(found -> whole(found, inPart))
                                    .toList(),
                            page.next());
                },
                inPart::end);
    }

    private List<Listed> onTheirWay(SyncPair pair, List<Listed> listed) {
        Set<Long> through = listed.isEmpty()
                ? Set.of()
                : new HashSet<>(table.through(
                        pair,
                        listed.stream().map(found -> found.order().orderId()).toList()));
        return listed.stream()
                .filter(found -> !through.contains(found.order().orderId()))
                .toList();
    }

    /** With the lines that the list leaves out: what they sold must not be taken for a change by hand. */
    private SoldOrder whole(Listed found, IncompleteOrders inPart) {
        SoldOrder order = found.order();
        if (found.whole()) {
            return order;
        }
        try {
            return origins.readImpersonal(order.store(), order.orderId())
                    .map(read -> order.with(SoldOrder.lines(read)))
                    .orElse(order);
        } catch (ShopifyException.Refused | IllegalArgumentException e) {
            inPart.add(order, e);
            return order;
        }
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
        watches.polled(pair, began);
        return sales.complete(pair, began.minus(tuning.orders().grace()));
    }

    /** A Destination did not answer; the next poll asks for the same time again, as soon as the store has rested. */
    public void failed(String store, Exception cause) {
        note(store, clock.instant(), cause);
    }

    /** A Destination does not let us see its orders; it is asked again later, and its stock may flow all the same. */
    public void closed(String store, Exception cause) {
        note(store, clock.instant().plus(PAUSE), cause);
    }

    private void note(String store, Instant due, Exception cause) {
        pairs.bringingOrdersOf(store).ifPresent(pair -> watches.failed(pair, due, cause.getMessage()));
    }

    private SyncPair pair(String store) {
        return Optional.of(store)
                .flatMap(pairs::bringingOrdersOf)
                .orElseThrow(() ->
                        new IllegalStateException("No sync imports the orders of this store (store: " + store + ")"));
    }
}
