package io.stockroute.order.intake;

import io.stockroute.order.SoldOrder;
import io.stockroute.order.intake.ChangedOrders.Listed;
import io.stockroute.order.origin.OriginReads;
import io.stockroute.settings.SyncPair;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.FailingSeconds;
import io.stockroute.shopify.PollPages;
import io.stockroute.shopify.RecordKind;
import io.stockroute.shopify.ShopifyClient;
import io.stockroute.shopify.ShopifyException;
import io.stockroute.shopify.StoreClocks;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads the orders of a Destination that changed lately, page by page and each with all its lines. */
@Component
class ChangedOrderReads {

    private final OrderChangeTable changes;
    private final ShopifyClient shopify;
    private final OriginReads origins;
    private final FailingRecords records;
    private final StoreClocks clocks;

    ChangedOrderReads(
            OrderChangeTable changes,
            ShopifyClient shopify,
            OriginReads origins,
            FailingRecords records,
            StoreClocks clocks) {
        this.records = records;
        this.clocks = clocks;
        this.changes = changes;
        this.shopify = shopify;
        this.origins = origins;
    }

    /** Asks for a page when the one before is worked off. Orders that are through and did not change since they were looked at are left out. */
    Iterator<SoldOrder> since(SyncPair pair, Instant since) {
        var inPart = new IncompleteOrders();
        NavigableSet<Long> seen = new TreeSet<>();
        return new PollPages<>(
                failing(pair),
                since,
                ChangedOrders.SIZE,
                part -> {
                    var asked = new ChangedOrders(pair.destination(), part);
                    ConnectionPage<Listed> page = shopify.ask(asked.call(), asked::page);
                    page.items().forEach(found -> seen.add(found.order().orderId()));
                    return new ConnectionPage<>(
                            changed(pair.destination(), page.items()).stream()
                                    .map(found -> whole(found, inPart))
                                    .toList(),
                            page.next());
                },
                seen,
                inPart::end);
    }

    /** Up to when all orders are known that changed before a moment: not beyond what the store fails on, unless it was dismissed. */
    Instant knownUntil(SyncPair pair, Instant moment) {
        String store = pair.destination();
        return clocks.ours(store, failing(pair).knownUntil(clocks.theirs(store, moment)));
    }

    private FailingSeconds failing(SyncPair pair) {
        return records.seconds(RecordKind.ORDER_POLL, pair.destination(), "");
    }

    private List<Listed> changed(String store, List<Listed> listed) {
        if (listed.isEmpty()) {
            return listed;
        }
        Map<Long, Instant> looked = changes.lookedAt(
                store, listed.stream().map(found -> found.order().orderId()).toList());
        return listed.stream()
                .filter(found -> looked.getOrDefault(found.order().orderId(), Instant.MIN)
                        .isBefore(found.order().updatedAt()))
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
        } catch (ShopifyException.Refused | ShopifyException.RecordFailed | IllegalArgumentException e) {
            inPart.add(order, e);
            return order;
        }
    }
}
