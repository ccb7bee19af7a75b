package io.stockroute.order.lane;

import io.stockroute.order.OrderReason;
import io.stockroute.order.OrderState;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.create.CreateOutcome;
import io.stockroute.order.create.OrderTotalRule;
import io.stockroute.order.create.SourcePreparation;
import io.stockroute.order.decide.ImportDecision;
import io.stockroute.order.decide.OrderLines;
import io.stockroute.order.decide.OrderQuestion;
import io.stockroute.order.draft.Drafts;
import io.stockroute.order.intake.ObservedLines;
import io.stockroute.order.lookup.LookUpRule;
import io.stockroute.order.money.Money;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderKind;
import io.stockroute.order.rows.OrderLaneLease;
import io.stockroute.order.rows.OrderSteps;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.Cause;
import io.stockroute.stock.LaneLeases;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Reservations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down how each step of an order on its way to Source ends; each end is one transaction. */
@Component
public class OrderOutcomes {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    private final OrderSteps steps;
    private final OrderLines lines;
    private final ObservedLines looks;
    private final OrderFailures failures;
    private final Drafts drafts;
    private final Reservations sales;
    private final LaneLeases leases;
    private final Clock clock;
    private final Duration lookFor;

    OrderOutcomes(
            OrderSteps steps,
            OrderLines lines,
            ObservedLines looks,
            OrderFailures failures,
            Drafts drafts,
            Reservations sales,
            LaneLeases leases,
            Clock clock,
            Tuning tuning) {
        this.steps = steps;
        this.lines = lines;
        this.looks = looks;
        this.failures = failures;
        this.drafts = drafts;
        this.sales = sales;
        this.leases = leases;
        this.clock = clock;
        this.lookFor = tuning.orders().lookFor();
    }

    /** The Destination does not have the order any more, or does not show it. */
    @Transactional
    public void gone(DestinationOrder order) {
        confirm(order);
        require(
                order,
                steps.settle(
                        order,
                        OrderState.ON_HOLD,
                        OrderReason.ORDER_NOT_FOUND,
                        "The Destination does not show the order any more: it was deleted, or it is older than 60 days and the app"
                                + " lacks the scope read_all_orders. Dismiss it to give its units back."));
    }

    /** It is not to be imported, or not yet. */
    @Transactional
    public LevelChanges laidAside(DestinationOrder order, OrderQuestion question, ImportDecision decision) {
        confirm(order);
        lines.replace(order.id(), question, decision.lines());
        looks.replace(order.id(), SoldOrder.lines(question.origin()));
        if (decision instanceof ImportDecision.Skip skip) {
            require(order, steps.settle(order, OrderState.SKIPPED, skip.reason(), skip.words()));
            return sales.released(order.id(), cause(order));
        }
        if (decision instanceof ImportDecision.Hold hold) {
            require(order, steps.settle(order, OrderState.ON_HOLD, hold.reason(), hold.words()));
            return sales.sold(question.context().pair(), order.id(), hold.units(), cause(order));
        }
        throw new IllegalArgumentException("It is to be imported");
    }

    /** It is about to be sent: committed before it is, so that whatever happens then it is looked for and not sent blindly again. */
    @Transactional
    public LevelChanges intend(
            DestinationOrder order,
            OrderQuestion question,
            ImportDecision.Bring decision,
            SourcePreparation preparation) {
        confirm(order);
        Instant look = clock.instant().plus(FIRST_LOOK);
        String expected = OrderTotalRule.expected(decision.plan(), order.kind() == OrderKind.DRAFT)
                .map(Money::toString)
                .orElse(null);
        require(order, steps.send(order, look, expected, preparation.note().orElse(null)));
        lines.replace(order.id(), question, decision.lines());
        looks.replace(order.id(), SoldOrder.lines(question.origin()));
        return sales.sold(question.context().pair(), order.id(), decision.units(), cause(order));
    }

    /** Source has it already, made before the database was restored to an earlier state. */
    @Transactional
    public LevelChanges known(
            DestinationOrder order, OrderQuestion question, ImportDecision.Bring decision, SourceOrder made) {
        LevelChanges sold = intend(order, question, decision, SourcePreparation.ofDraft(Optional.empty()));
        boolean asSent = made.draft() == (order.kind() == OrderKind.DRAFT);
        Optional<String> difference = asSent ? OrderTotalRule.compare(decision.plan(), made) : Optional.empty();
        return made(order, made, difference).and(sold.levelIds());
    }

    /** Shopify has answered what was sent. */
    @Transactional
    public LevelChanges answered(DestinationOrder order, ImportDecision.Bring decision, CreateOutcome creation) {
        confirm(order);
        if (creation instanceof CreateOutcome.Created created) {
            return made(order, created.order(), OrderTotalRule.compare(decision.plan(), created.order()));
        }
        if (creation instanceof CreateOutcome.Refused refused) {
            require(order, steps.refuse(order, clock.instant(), refused.code(), refused.words()));
        } else if (creation instanceof CreateOutcome.TryLater later) {
            failures.later(order, later.words());
        }
        return LevelChanges.of(cause(order), List.of());
    }

    /** Source has it: it was looked for and found. */
    @Transactional
    public LevelChanges found(DestinationOrder order, SourceOrder made) {
        confirm(order);
        boolean asSent =
                made.draft() == (order.kind() == OrderKind.DRAFT); // a completed draft order has Source's taxes
        return made(order, made, asSent ? OrderTotalRule.compare(order.expectedTotal(), made) : Optional.empty());
    }

    /**
     * It was looked for and not found.
     *
     * @param asked when the search began
     */
    @Transactional
    public void notFound(DestinationOrder order, Instant asked) {
        confirm(order);
        require(
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
                                clock.instant(),
                                0,
                                OrderReason.RESENT,
                                "No answer came to it, and it was not found in Source for %s: it is sent again."
                                        .formatted(lookFor));
                    case LOOK_AGAIN ->
                        steps.putOff(
                                order,
                                clock.instant().plus(OrderBackOffRule.after(order.attempts())),
                                OrderReason.OUTCOME_UNKNOWN,
                                "No answer came to it: it is looked for in Source before it is sent again.");
                });
    }

    private LevelChanges made(DestinationOrder order, SourceOrder made, Optional<String> difference) {
        require(order, steps.imported(order, made, difference.orElse(null)));
        boolean counted = true;
        if (made.draft()) {
            counted = drafts.begin(order, made);
        } else if (order.kind() == OrderKind.DRAFT) {
            drafts.completed(order);
        }
        drafts.count(order, counted);
        return counted ? sales.counted(order.id(), cause(order)) : LevelChanges.of(cause(order), List.of());
    }

    private void confirm(DestinationOrder order) {
        leases.confirm(OrderLaneLease.of(order.source()));
    }

    private static void require(DestinationOrder order, boolean taken) {
        if (!taken) {
            throw new Overtaken(order);
        }
    }

    private static Cause cause(DestinationOrder order) {
        return Cause.order(order.id());
    }

    /** The order was dismissed or taken up by another instance meanwhile; what this one has just learnt is not taken down. */
    public static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(DestinationOrder order) {
            super("Somebody else has decided about the order meanwhile (" + order + ")");
        }
    }
}
