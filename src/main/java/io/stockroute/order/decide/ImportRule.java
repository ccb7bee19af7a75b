package io.stockroute.order.decide;

import io.stockroute.order.OrderReason;
import io.stockroute.order.decide.ImportDecision.Hold;
import io.stockroute.order.decide.ImportDecision.Import;
import io.stockroute.order.decide.ImportDecision.Skip;
import io.stockroute.order.origin.OriginOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether an order of a Destination is imported to Source, and what it says there. */
public final class ImportRule {

    private ImportRule() {}

    public static ImportDecision decide(OriginOrder order, ImportContext context) {
        OrderPricing pricing = OrderPricing.of(order, context);
        List<ConsideredLine> lines = ConsideredLine.of(order, pricing, context);
        Optional<OrderReason> skip = SkipRule.reason(order, lines, context);
        if (skip.isPresent()) {
            String words = SkipRule.words(skip.get(), order);
            return new Skip(skip.get(), words, notImported(lines, words));
        }
        Optional<OrderHoldRule.Reason> hold = OrderHoldRule.reason(order, lines, pricing, context);
        if (hold.isPresent()) {
            return new Hold(
                    hold.get().code(), hold.get().words(), notImported(lines, "The order is on hold."), units(lines));
        }
        return new Import(
                OrderPlanRule.plan(order, lines, pricing, context),
                lines.stream().map(ConsideredLine::report).toList(),
                units(lines));
    }

    private static List<LineReport> notImported(List<ConsideredLine> lines, String words) {
        return lines.stream().map(line -> line.notImported(words)).toList();
    }

    private static Map<Long, Integer> units(List<ConsideredLine> lines) {
        return lines.stream()
                .filter(line -> line.match().isPresent())
                .collect(Collectors.toMap(
                        line -> line.match().orElseThrow().sourceItemId(),
                        line -> line.line().currentQuantity(),
                        Math::addExact));
    }
}
