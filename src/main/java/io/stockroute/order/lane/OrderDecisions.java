package io.stockroute.order.lane;

import io.stockroute.Cause;
import io.stockroute.CodedReason;
import io.stockroute.order.OrderKind;
import io.stockroute.order.OrderState;
import io.stockroute.order.create.OrderTotalRule;
import io.stockroute.order.create.SourcePreparation;
import io.stockroute.order.decide.ImportDecision;
import io.stockroute.order.decide.OrderQuestion;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderLaneLease;
import io.stockroute.order.rows.OrderSteps;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.settings.LaneLeases;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Reservations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what was decided about an order, before anything is sent to Source; each decision is one transaction. */
@Component
public class OrderDecisions {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    private final OrderSteps steps;
    private final DecidedLines lines;
    private final ImportedOrders imported;
    private final Reservations sales;
    private final LaneLeases leases;
    private final Clock clock;

    OrderDecisions(
            OrderSteps steps,
            DecidedLines lines,
            ImportedOrders imported,
            Reservations sales,
            LaneLeases leases,
            Clock clock) {
        this.steps = steps;
        this.lines = lines;
        this.imported = imported;
        this.sales = sales;
        this.leases = leases;
        this.clock = clock;
    }

    /** It is not to be imported, or not yet. */
    @Transactional
    public LevelChanges notImported(DestinationOrder order, OrderQuestion question, ImportDecision decision) {
        confirm(order);
        lines.replace(order, question, decision.lines());
        if (decision instanceof ImportDecision.Skip skip) {
            Overtaken.unless(order, steps.settle(order, OrderState.SKIPPED, skip.reason(), skip.words()));
            return sales.released(order.id(), Cause.order(order.id()));
        }
        if (decision instanceof ImportDecision.Hold hold) {
            Overtaken.unless(order, steps.settle(order, OrderState.ON_HOLD, hold.reason(), hold.words()));
            return sales.sold(question.context().pair(), order.id(), hold.units(), Cause.order(order.id()));
        }
        throw new IllegalArgumentException("It is to be imported");
    }

    /** It is about to be sent: committed before it is, so that whatever happens then it is looked for and not sent blindly again. */
    @Transactional
    public LevelChanges intend(
            DestinationOrder order,
            OrderQuestion question,
            ImportDecision.Import decision,
            SourcePreparation preparation) {
        confirm(order);
        Instant look = clock.instant().plus(FIRST_LOOK);
        Overtaken.unless(
                order,
                steps.send(
                        order,
                        look,
                        preparation.uniqueOrigin(),
                        OrderTotalRule.expected(decision.plan()),
                        preparation.note(),
                        lines.notCarried(order, decision.plan())));
        lines.intend(order, question, decision);
        return sales.sold(question.context().pair(), order.id(), decision.units(), Cause.order(order.id()));
    }

    /** Source has it already, made before the database was restored to an earlier state. */
    @Transactional
    public LevelChanges known(
            DestinationOrder order, OrderQuestion question, ImportDecision.Import decision, SourceOrder made) {
        LevelChanges sold = intend(order, question, decision, SourcePreparation.ofDraft(Optional.empty()));
        boolean asSent = made.draft() == (order.kind() == OrderKind.DRAFT);
        Optional<CodedReason> difference = asSent ? OrderTotalRule.compare(decision.plan(), made) : Optional.empty();
        return imported.by(order, made, difference).and(sold.levelIds());
    }

    private void confirm(DestinationOrder order) {
        leases.confirm(OrderLaneLease.of(order.source()));
    }
}
