package io.stockroute.order.lane;

import io.stockroute.order.SoldOrder;
import io.stockroute.order.decide.LineReport;
import io.stockroute.order.decide.OrderLines;
import io.stockroute.order.decide.OrderQuestion;
import io.stockroute.order.intake.ObservedLines;
import io.stockroute.order.rows.DestinationOrder;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the lines of an order as they were decided about, and as they were read then. */
@Component
class DecidedLines {

    private final OrderLines lines;
    private final ObservedLines observed;

    DecidedLines(OrderLines lines, ObservedLines observed) {
        this.lines = lines;
        this.observed = observed;
    }

    void replace(DestinationOrder order, OrderQuestion question, List<LineReport> decided) {
        lines.replace(order.id(), question, decided);
        observed.replace(order.id(), SoldOrder.lines(question.origin()));
    }
}
