package io.stockroute.order.lane;

import io.stockroute.Cause;
import io.stockroute.order.OrderKind;
import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.create.CreateOutcome;
import io.stockroute.order.create.OrderTotalRule;
import io.stockroute.order.decide.ImportDecision;
import io.stockroute.order.lookup.LookUpRule;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderLaneLease;
import io.stockroute.order.rows.OrderSteps;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.settings.LaneLeases;
import io.stockroute.settings.Tuning;
import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.stock.LevelChanges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how each step of an order on its way to Source ends; each is one transaction. */
@Component
public class OrderOutcomes {

    private final OrderSteps steps;
    private final ImportedOrders imported;
    private final OrderFailures failures;
    private final LaneLeases leases;
    private final Clock clock;
    private final Duration lookFor;

    OrderOutcomes(
            OrderSteps steps,
            ImportedOrders imported,
            OrderFailures failures,
            LaneLeases leases,
            Clock clock,
            Tuning tuning) {
        this.steps = steps;
        this.imported = imported;
        this.failures = failures;
        this.leases = leases;
        this.clock = clock;
        this.lookFor = tuning.orders().lookFor();
    }

    /** The Destination does not have the order any more, or does not show it. */
    @Transactional
    public void gone(DestinationOrder order) {
        confirm(order);
        Overtaken.unless(
                order,
                steps.settle(
                        order,
                        OrderState.ON_HOLD,
                        OrderReason.ORDER_NOT_FOUND,
                        "The Destination does not show the order any more: it was deleted, or it is older than 60 days and the app"
                                + " lacks the scope read_all_orders. Dismiss it to give its units back."));
    }

    /** Shopify has answered what was sent. */
    @Transactional
    public LevelChanges answered(DestinationOrder order, ImportDecision.Import decision, CreateOutcome creation) {
        confirm(order);
        if (creation instanceof CreateOutcome.Created created) {
            return imported.by(order, created.order(), OrderTotalRule.compare(decision.plan(), created.order()));
        }
        if (creation instanceof CreateOutcome.Refused refused) {
            Overtaken.unless(order, steps.refuse(order, clock.instant(), refused.code(), refused.words()));
        } else if (creation instanceof CreateOutcome.FieldsRefused without) {
            failures.fieldsRefused(order, without);
        } else if (creation instanceof CreateOutcome.TryLater later) {
            failures.later(order, later.words());
        }
        return LevelChanges.of(Cause.order(order.id()), List.of());
    }

    /** Source has it: it was looked for and found. */
    @Transactional
    public LevelChanges found(DestinationOrder order, SourceOrder made) {
        confirm(order);
        boolean asSent =
                made.draft() == (order.kind() == OrderKind.DRAFT); // a completed draft order has Source's taxes
        return imported.by(
                order, made, asSent ? OrderTotalRule.compare(order.expectedTotal(), made) : Optional.empty());
    }

    /**
     * It was looked for and not found.
     *
     * @param asked when the search began
     */
    @Transactional
    public void notFound(DestinationOrder order, Instant asked) {
        confirm(order);
        boolean failed = order.reasonCode().equals(Optional.of(OrderReason.RECORD_FAILED.name()));
        Overtaken.unless(
                order,
                switch (LookUpRule.notFound(order, asked, lookFor)) {
                    case REFUSED ->
                        steps.settle(
                                order,
                                OrderState.REFUSED,
                                order.reasonCode().orElse(OrderReason.INVALID.name()),
                                order.reason().orElse("Shopify refuses the order."));
                    case SEND_AGAIN ->
                        steps.sendAgain(
                                order,
                                clock.instant()
                                        .plus(
                                                order.failures() > 1
                                                        ? RecordFailureRule.after(order.failures())
                                                        : Duration.ZERO),
                                0,
                                failed ? OrderReason.RECORD_FAILED : OrderReason.RESENT,
                                failed
                                        ? order.reason().orElse("")
                                        : "No answer came to it, and it was not found in Source: it is sent again.");
                    case LOOK_AGAIN -> {
                        Instant due = LookUpRule.next(order, clock.instant(), OrderBackOffRule.after(order.attempts()));
                        // what is looked for as long as a draft order is to be listed long before it is sent again
                        yield failed
                                ? steps.stillFailing(order, due, order.uniqueOrigin() ? 0 : 1)
                                : steps.postpone(
                                        order,
                                        due,
                                        OrderReason.OUTCOME_UNKNOWN,
                                        "No answer came to it: it is looked for in Source before it is sent again.");
                    }
                });
    }

    private void confirm(DestinationOrder order) {
        leases.confirm(OrderLaneLease.of(order.source()));
    }
}
