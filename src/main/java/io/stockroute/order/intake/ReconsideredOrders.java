package io.stockroute.order.intake;

import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.SyncPair;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Orders that wait for an operator while their Destination goes on with them. One that was cancelled there, or lost units, is read and
 * decided about again: else it would keep units reserved that nobody bought.
 */
@Component
class ReconsideredOrders {

    private static final Logger LOG = LoggerFactory.getLogger(ReconsideredOrders.class);

    /** Why an order was put on hold for what it is. Those that wait for something else wait on. */
    private static final Set<String> BY_CONTENT = Set.of(
            OrderReason.UNMATCHED_LINES.name(),
            OrderReason.INSUFFICIENT_STOCK.name(),
            OrderReason.NO_EXCHANGE_RATE.name(),
            OrderReason.TOO_MANY_LINES.name(),
            OrderReason.ALREADY_FULFILLED.name());

    private final OrderTable table;
    private final ObservedLines looks;

    ReconsideredOrders(OrderTable table, ObservedLines looks) {
        this.table = table;
        this.looks = looks;
    }

    /** An order that is known was looked at. */
    void seen(SyncPair pair, SoldOrder look) {
        table.holdOnItsWay(pair, look.orderId())
                .flatMap(table::find)
                .filter(order -> order.state().isFailed() && isToBeRead(order, look))
                .filter(order -> table.retry(order, pair))
                .ifPresent(order ->
                        LOG.info("An order changed while it waited for a decision: it is read again ({})", order));
    }

    private boolean isToBeRead(DestinationOrder order, SoldOrder look) {
        String reason = order.reasonCode().orElse("");
        if (look.cancelledAt().isPresent()) {
            return !reason.equals(OrderReason.SOURCE_CHANGED.name()); // it may be in the store that was Source
        }
        boolean byContent = order.state() == OrderState.REFUSED || BY_CONTENT.contains(reason);
        return byContent && lostUnits(looks.of(order.id()), look);
    }

    /** A look may be old: at worst an order is read once more than it had to be. */
    private static boolean lostUnits(Map<Long, Integer> known, SoldOrder look) {
        Map<Long, Integer> now = new TreeMap<>();
        look.lines().forEach(line -> now.merge(line.variantId(), line.quantity(), Integer::sum));
        return known.entrySet().stream()
                .anyMatch(variant -> now.getOrDefault(variant.getKey(), 0) < variant.getValue());
    }
}
