package io.stockroute.order.intake;

import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.rows.OrderSteps;
import io.stockroute.order.rows.OrderTable;
import io.stockroute.settings.Tuning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Orders that we hear of and that are too old to be imported. */
@Component
class LateOrders {

    private final OrderTable table;
    private final OrderSteps steps;
    private final Clock clock;
    private final Duration keep;

    LateOrders(OrderTable table, OrderSteps steps, Clock clock, Tuning tuning) {
        this.table = table;
        this.steps = steps;
        this.clock = clock;
        this.keep = tuning.ledger().keep();
    }

    /**
     * Skips a new order that was placed before the strategy was enabled, or so long ago that it may have been imported and forgotten.
     *
     * @param since when the strategy was enabled
     * @return whether it was skipped
     */
    boolean skips(long id, SoldOrder sold, Instant since) {
        if (sold.createdAt().isBefore(since)) {
            skip(id, OrderReason.BEFORE_START, "It was ordered before the strategy was enabled (" + since + ").");
            return true;
        }
        if (sold.createdAt().isBefore(clock.instant().minus(keep))) {
            skip(id, OrderReason.TOO_OLD, "It is older than orders are kept here: it may have been imported long ago.");
            return true;
        }
        return false;
    }

    private void skip(long id, OrderReason code, String reason) {
        table.find(id).ifPresent(order -> steps.settle(order, OrderState.SKIPPED, code, reason));
    }
}
