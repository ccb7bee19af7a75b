package io.stockroute.order.rows;

import io.stockroute.RecordState;
import io.stockroute.order.DraftState;
import io.stockroute.order.OrderState;
import io.stockroute.settings.Ages;
import io.stockroute.settings.Retention;
import io.stockroute.stock.ReservedUnits;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** An order goes when nothing is subtracted for it any more, and what was reserved for it soon after it is of no use. */
@Component
class OrderRetention implements Retention {

    /** Oversells look back one day; only an open draft order can owe again what was released (see DraftRule). */
    private static final Duration RESERVED = Duration.ofDays(2);

    private static final String OPEN_DRAFTS = RecordState.sql(RecordState.where(DraftState.class, DraftState::isOpen));

    @Override
    public List<Removal> removals(Ages ages) {
        return List.of(
                new Removal(
                        "delete from destination_order where state not in " + RecordState.sql(OrderState.OPEN)
                                + " and settled_at < :?before"
                                + " and (draft_state is null or draft_state not in " + OPEN_DRAFTS + ") and not exists"
                                + " (select 1 from reservation u where u.order_id = destination_order.id and u.open)",
                        ages.beforeLedger()),
                new Removal(
                        ReservedUnits.removalOf("unseen = 0 and not exists (select 1 from destination_order o"
                                + " where o.id = reservation.order_id and o.draft_state in " + OPEN_DRAFTS + ")"),
                        ages.before(RESERVED)),
                new Removal(
                        ReservedUnits.removalOf(
                                "not exists (select 1 from destination_order o where o.id = reservation.order_id)"),
                        ages.beforeLedger()));
    }
}
