package io.stockroute.order.lane;

import io.stockroute.Cause;
import io.stockroute.CodedReason;
import io.stockroute.order.OrderKind;
import io.stockroute.order.draft.Drafts;
import io.stockroute.order.place.OrderPlacing;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderSteps;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Reservations;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that Source has an order, and that it counts its units from now on. */
@Component
class ImportedOrders {

    private final OrderSteps steps;
    private final Drafts drafts;
    private final OrderPlacing placing;
    private final Reservations sales;

    ImportedOrders(OrderSteps steps, Drafts drafts, OrderPlacing placing, Reservations sales) {
        this.steps = steps;
        this.drafts = drafts;
        this.placing = placing;
        this.sales = sales;
    }

    /** @param difference what Source's order lacks or has otherwise; empty: it is as it should be */
    @Transactional(propagation = Propagation.MANDATORY)
    LevelChanges by(DestinationOrder order, SourceOrder made, Optional<CodedReason> difference) {
        Overtaken.unless(order, steps.imported(order, made, difference.orElse(null)));
        boolean counted;
        if (made.draft()) {
            counted = drafts.begin(order, made);
        } else {
            if (order.kind() == OrderKind.DRAFT) {
                drafts.completed(order);
            }
            counted = !placing.begin(order.id(), made.id());
        }
        drafts.count(order, counted);
        Cause cause = Cause.order(order.id());
        return counted ? sales.counted(order.id(), cause) : LevelChanges.of(cause, List.of());
    }
}
