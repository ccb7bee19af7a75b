package io.stockroute.order.decide;

import io.stockroute.order.OrderKind;
import io.stockroute.order.OrderReason;
import io.stockroute.order.origin.OrderPlaces.Progress;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.settings.OrderSettings.Fulfilled;
import io.stockroute.settings.OrderSettings.Lines;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which orders wait for an operator. */
final class OrderHoldRule {

    private static final int NAMED = 5;

    private OrderHoldRule() {}

    /** Why, by a code for the console's filter and in words. */
    record Reason(OrderReason code, String words) {}

    static Optional<Reason> reason(
            OriginOrder order, List<ConsideredLine> lines, OrderPricing pricing, ImportContext context) {
        if (context.settings().fulfilled() == Fulfilled.HOLD && order.places().progress() != Progress.NOTHING) {
            return Optional.of(new Reason(
                    OrderReason.ALREADY_FULFILLED,
                    "It was fulfilled before it could be imported, %s."
                            .formatted(order.places().progress() == Progress.ALL ? "all of it" : "a part of it")));
        }
        if (context.settings().lines() == Lines.ALL_OR_NOTHING
                && lines.stream().anyMatch(ConsideredLine::isUnmatched)) {
            return Optional.of(new Reason(OrderReason.UNMATCHED_LINES, unmatched(lines)));
        }
        if (pricing.lacksRate()) {
            return Optional.of(new Reason(
                    OrderReason.NO_EXCHANGE_RATE,
                    "It is in %1$s and Source in %2$s, and the settings name no rate for %1$s."
                            .formatted(pricing.destination(), pricing.source())));
        }
        long imported = lines.stream().filter(line -> line.isImported()).count();
        if (context.kind() == OrderKind.DRAFT && imported > OrderPlan.MOST_DRAFT_LINES) {
            return Optional.of(new Reason(
                    OrderReason.TOO_MANY_LINES,
                    "It has %d synced lines; Shopify takes %d in a draft order."
                            .formatted(imported, OrderPlan.MOST_DRAFT_LINES)));
        }
        return Optional.empty();
    }

    private static String unmatched(List<ConsideredLine> lines) {
        List<ConsideredLine> leftOut =
                lines.stream().filter(ConsideredLine::isUnmatched).toList();
        String named = leftOut.stream().limit(NAMED).map(ConsideredLine::name).collect(Collectors.joining(", "));
        String more = leftOut.size() > NAMED ? " and " + (leftOut.size() - NAMED) + " more" : "";
        return "Not all of its lines can be imported, and the settings want all or none: " + named + more + ".";
    }
}
