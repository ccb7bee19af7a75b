package io.stockroute.order.intake;

import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderSteps;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairs;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of an open order when the settings of its sync are others: it goes to the Source that there is now, or is put on hold. */
@Component
public class OrderRedirects {

    private static final Logger LOG = LoggerFactory.getLogger(OrderRedirects.class);

    private final SyncPairs pairs;
    private final OrderTable table;
    private final OrderSteps steps;

    public OrderRedirects(SyncPairs pairs, OrderTable table, OrderSteps steps) {
        this.pairs = pairs;
        this.table = table;
        this.steps = steps;
    }

    /** What waits for an operator is told of with the sync that its Destination is in now, whatever that one does with orders. */
    void rename() {
        pairs.all().forEach(table::follow);
    }

    void follow(DestinationOrder order) {
        Optional<SyncPair> pair = pairs.importingOrdersOf(order.destination());
        if (pair.isEmpty()) {
            hold(
                    order,
                    OrderReason.NOT_IMPORTED,
                    "No sync imports the orders of '%2$s' any more: '%1$s' was switched off, changed or ended. Import them again and retry the order; or dismiss it."
                            .formatted(order.sync(), order.destination()));
        } else if (!pair.get().source().equals(order.source())) {
            if (order.state() == OrderState.WAITING) {
                table.redirect(order, pair.get());
            } else {
                hold(
                        order,
                        OrderReason.SOURCE_CHANGED,
                        "It was sent to '%s', whose answer never came, and another store is Source now: look there for the tag %s."
                                .formatted(order.source(), order.identity()));
            }
        } else if (!pair.get().name().equals(order.sync())) {
            table.redirect(order, pair.get());
        }
    }

    private void hold(DestinationOrder order, OrderReason code, String reason) {
        steps.settle(order, OrderState.ON_HOLD, code, reason);
        LOG.warn("Order on hold: {} ({})", reason, order);
    }
}
