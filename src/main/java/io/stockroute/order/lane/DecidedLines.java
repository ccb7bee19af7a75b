package io.stockroute.order.lane;

import io.stockroute.CodedReason;
import io.stockroute.order.SoldOrder;
import io.stockroute.order.create.RefusedFields;
import io.stockroute.order.decide.ImportDecision;
import io.stockroute.order.decide.LineReport;
import io.stockroute.order.decide.OrderLines;
import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.decide.OrderQuestion;
import io.stockroute.order.intake.ObservedLines;
import io.stockroute.order.place.OrderPlacing;
import io.stockroute.order.rows.DestinationOrder;
import io.stockroute.order.rows.OrderSums;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the lines of an order as they were decided about, and as they were read then. */
@Component
class DecidedLines {

    private final OrderLines lines;
    private final ObservedLines observed;
    private final RefusedFields refused;
    private final OrderPlacing placing;
    private final OrderSums sums;

    DecidedLines(
            OrderLines lines, ObservedLines observed, RefusedFields refused, OrderPlacing placing, OrderSums sums) {
        this.lines = lines;
        this.observed = observed;
        this.refused = refused;
        this.placing = placing;
        this.sums = sums;
    }

    void replace(DestinationOrder order, OrderQuestion question, List<LineReport> decided) {
        lines.replace(order.id(), question, decided);
        observed.replace(order.id(), SoldOrder.lines(question.origin()));
        sums.replace(order.id(), question.origin());
    }

    /** It is about to be sent: also where its units are to leave Source. */
    void intend(DestinationOrder order, OrderQuestion question, ImportDecision.Import decision) {
        replace(order, question, decision.lines());
        placing.expect(
                order,
                question.context().pair(),
                decision.plan(),
                question.context().facts().feeding());
    }

    /** What of it could not be carried to Source. */
    List<CodedReason> notCarried(DestinationOrder order, OrderPlan plan) {
        List<CodedReason> lost = new ArrayList<>(plan.report().notCarried());
        lost.addAll(refused.differences(order.id()));
        return lost;
    }
}
