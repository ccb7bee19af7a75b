package io.stockroute.order.intake;

import io.stockroute.Cause;
import io.stockroute.order.OrderStep;
import io.stockroute.order.rows.OrderHistory;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.SyncPairs;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Reservations;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What operators decide about orders. The order's history keeps what it was and who decided it. */
@Component
public class OperatedOrders {

    private final SyncPairs pairs;
    private final OrderTable table;
    private final OrderHistory history;
    private final Reservations sales;

    OperatedOrders(SyncPairs pairs, OrderTable table, OrderHistory history, Reservations sales) {
        this.pairs = pairs;
        this.table = table;
        this.history = history;
        this.sales = sales;
    }

    /**
     * Retries an order that is on hold, refused or skipped.
     *
     * @return false if there is no such order in one of these states, or the settings do not bring its orders
     */
    @Transactional
    public boolean retry(long id, String who) {
        boolean retried = table.hurry(id)
                || table.find(id)
                        .flatMap(order ->
                                pairs.importingOrdersOf(order.destination()).map(pair -> table.retry(order, pair)))
                        .orElse(false);
        if (retried) {
            history.decided(id, OrderStep.RETRIED, null, who);
        }
        return retried;
    }

    /**
     * Gives an order up that waits, is on hold or was refused: its units are no longer subtracted.
     *
     * @return empty if there is no such order in one of these states
     */
    @Transactional
    public Optional<LevelChanges> dismiss(long id, String who) {
        if (!table.dismiss(id, who)) {
            return Optional.empty();
        }
        history.decided(id, OrderStep.DISMISSED, null, who);
        return Optional.of(sales.released(id, Cause.operator(who)));
    }
}
