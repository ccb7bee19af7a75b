package io.stockroute.order.decide;

import io.stockroute.CodedReason;
import io.stockroute.order.origin.OrderAttribute;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.origin.OriginLine;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.origin.OriginShipping;
import io.stockroute.settings.OrderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the order in Source says. */
final class OrderPlanRule {

    private OrderPlanRule() {}

    static OrderPlan plan(OriginOrder order, List<ConsideredLine> lines, OrderPricing pricing, ImportContext context) {
        DraftTaxRule taxes = DraftTaxRule.of(order, pricing, context);
        List<OriginShipping> shipping = shipping(order, lines, pricing, context.settings());
        List<CodedReason> notCarried = NotCarriedRule.of(order, lines, shipping, pricing, context);
        OrderIdentity identity = OrderIdentity.of(order.id());
        String link = "https://%s/admin/orders/%d".formatted(context.facts().destinationDomain(), order.id());
        return new OrderPlan(
                identity,
                order.name(),
                order.processedAt(),
                order.test(),
                context.sourceCurrency(),
                order.taxesIncluded() || taxes == DraftTaxRule.ADD_TO_PRICES,
                Stream.concat(
                                lines.stream().flatMap(line -> line(line, pricing).stream()),
                                ChargeRule.lines(order, pricing))
                        .map(line -> taxes == DraftTaxRule.ADD_TO_PRICES ? line.gross() : line)
                        .toList(),
                shipping.stream()
                        .map(line -> taxes == DraftTaxRule.ADD_TO_PRICES ? line.gross() : line)
                        .toList(),
                PaymentRule.status(order),
                pricing.of(order.money().received()),
                order.buyer(),
                OrderNoteRule.note(order, notCarried, taxes, pricing, context),
                order.poNumber(),
                attributes(order, context.pair().destination(), link),
                OrderTagRule.of(order, identity, context),
                link,
                taxes == DraftTaxRule.EXEMPT,
                FulfillmentRule.fulfillment(order, lines, context),
                FulfillmentRule.places(order, lines, context),
                new ImportReport(pricing.total(order.money().total(), ChargeRule.parts(order)), notCarried));
    }

    private static Optional<PlannedLine> line(ConsideredLine considered, OrderPricing pricing) {
        OriginLine line = considered.line();
        return item(considered)
                .map(item -> new PlannedLine(
                        item,
                        line.currentQuantity(),
                        pricing.of(line.currentPaid()),
                        pricing.taxes(line.currentTaxes()),
                        line.requiresShipping() && !line.giftCard(),
                        line.taxable(),
                        attributes(line)));
    }

    private static Optional<PlannedItem> item(ConsideredLine considered) {
        OriginLine line = considered.line();
        return considered.custom()
                ? Optional.of(new PlannedItem.Custom(line.title(), line.sku()))
                : considered.match().map(match -> new PlannedItem.Variant(match.sourceVariantId()));
    }

    private static List<OriginShipping> shipping(
            OriginOrder order, List<ConsideredLine> lines, OrderPricing pricing, OrderSettings settings) {
        boolean wanted =
                switch (settings.shipping()) {
                    case ALWAYS -> true;
                    case NEVER -> false;
                    case COMPLETE_ORDERS -> lines.stream().noneMatch(ConsideredLine::isUnmatched);
                };
        return wanted
                ? order.shipping().stream()
                        .map(pricing::of)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static List<OrderAttribute> attributes(OriginOrder order, String destination, String link) {
        List<OrderAttribute> traces = new ArrayList<>(List.of(
                new OrderAttribute("Stockroute store", destination),
                new OrderAttribute("Stockroute order", order.name()),
                new OrderAttribute("Stockroute link", link)));
        order.extras().channel().ifPresent(channel -> traces.add(new OrderAttribute("Sales channel", channel)));
        List<OrderAttribute> attributes = new ArrayList<>(order.attributes());
        attributes.removeIf(attribute -> !attribute.hasValue()
                || traces.stream().anyMatch(trace -> trace.key().equals(attribute.key())));
        attributes.addAll(traces);
        return attributes;
    }

    /** With the bundle and the subscription that the line belongs to, for which Shopify's inputs have no place. */
    private static List<OrderAttribute> attributes(OriginLine line) {
        List<OrderAttribute> attributes = new ArrayList<>(line.attributes());
        attributes.removeIf(attribute -> !attribute.hasValue());
        line.extras().bundle().ifPresent(bundle -> attributes.add(new OrderAttribute("Bundle", bundle)));
        line.extras().subscription().ifPresent(plan -> attributes.add(new OrderAttribute("Subscription", plan)));
        return attributes;
    }
}
