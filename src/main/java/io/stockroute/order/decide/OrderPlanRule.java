package io.stockroute.order.decide;

import io.stockroute.Texts;
import io.stockroute.order.origin.OrderAttribute;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.origin.OriginLine;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.origin.OriginShipping;
import io.stockroute.settings.OrderSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the order in Source says. */
final class OrderPlanRule {

    /** Shopify refuses a draft order with a longer tag. */
    private static final int LONGEST_TAG = 40;

    private OrderPlanRule() {}

    static OrderPlan plan(OriginOrder order, List<ConsideredLine> lines, OrderPricing pricing, ImportContext context) {
        List<OriginShipping> shipping = shipping(order, lines, pricing, context.settings());
        OrderIdentity identity = OrderIdentity.of(order.id());
        String link = "https://%s/admin/orders/%d".formatted(context.destinationDomain(), order.id());
        return new OrderPlan(
                identity,
                order.name(),
                order.processedAt(),
                order.test(),
                context.sourceCurrency(),
                order.taxesIncluded(),
                lines.stream().flatMap(line -> line(line, pricing).stream()).toList(),
                shipping,
                order.financialStatus(),
                pricing.of(order.received()),
                order.buyer(),
                OrderNoteRule.note(order, lines, shipping, pricing, context),
                order.poNumber(),
                attributes(order, context.pair().destination(), link),
                tags(identity, context),
                link);
    }

    private static Optional<PlannedLine> line(ConsideredLine considered, OrderPricing pricing) {
        OriginLine line = considered.line();
        return considered
                .match()
                .map(match -> new PlannedLine(
                        match.sourceVariantId(),
                        line.currentQuantity(),
                        pricing.of(line.currentPaid()),
                        line.currentTaxes().stream()
                                .map(pricing::of)
                                .flatMap(Optional::stream)
                                .toList(),
                        line.requiresShipping(),
                        line.taxable(),
                        line.attributes()));
    }

    private static List<OriginShipping> shipping(
            OriginOrder order, List<ConsideredLine> lines, OrderPricing pricing, OrderSettings settings) {
        boolean wanted =
                switch (settings.shipping()) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case COMPLETE_ORDERS -> lines.stream().noneMatch(ConsideredLine::isLeftOut);
                };
        return wanted
                ? order.shipping().stream()
                        .map(pricing::of)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static List<OrderAttribute> attributes(OriginOrder order, String destination, String link) {
        List<OrderAttribute> traces = List.of(
                new OrderAttribute("Stockroute store", destination),
                new OrderAttribute("Stockroute order", order.name()),
                new OrderAttribute("Stockroute link", link));
        List<OrderAttribute> attributes = new ArrayList<>(order.attributes());
        attributes.removeIf(
                attribute -> traces.stream().anyMatch(trace -> trace.key().equals(attribute.key())));
        attributes.addAll(traces);
        return attributes;
    }

    /** Shopify keeps tags that differ in upper and lower case only once. */
    private static List<String> tags(OrderIdentity identity, ImportContext context) {
        List<String> wanted = context.settings()
                .tags()
                .orElse(List.of("stockroute", context.pair().destination()));
        Map<String, String> tags = new LinkedHashMap<>();
        Stream.concat(wanted.stream(), Stream.of(identity.value()))
                .map(tag -> Texts.shortened(tag.strip(), LONGEST_TAG))
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
        return List.copyOf(tags.values());
    }
}
