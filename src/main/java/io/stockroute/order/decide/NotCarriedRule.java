package io.stockroute.order.decide;

import io.stockroute.order.origin.OrderAttribute;
import io.stockroute.order.origin.OrderPlaces.Progress;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.origin.OriginShipping;
import io.stockroute.order.rows.OrderKind;
import java.util.ArrayList;
import java.util.List;

/** What of an order could not be carried to Source, a line each; nothing of it tells who bought. */
final class NotCarriedRule {

    private NotCarriedRule() {}

    /** @param shipping what is imported of the shipping */
    static List<String> of(
            OriginOrder order,
            List<ConsideredLine> lines,
            List<OriginShipping> shipping,
            OrderPricing pricing,
            ImportContext context) {
        List<String> lost = new ArrayList<>();
        lines.stream()
                .filter(ConsideredLine::isLeftOut)
                .forEach(line -> lost.add("%d × %s, %s"
                        .formatted(
                                line.line().currentQuantity(),
                                line.name(),
                                line.line().currentPaid().shop())));
        if (shipping.isEmpty()) {
            order.shipping()
                    .forEach(line -> lost.add("Shipping: %s, %s"
                            .formatted(line.title(), line.price().shop())));
        }
        if (pricing.isSources()) {
            ChargeRule.of(order)
                    .forEach(charge -> lost.add(
                            "%s, %s".formatted(charge.title(), charge.price().shop())));
        }
        withoutValue(order.attributes()).forEach(key -> lost.add("Attribute without a value: " + key));
        lines.stream().filter(ConsideredLine::isImported).forEach(line -> withoutValue(
                        line.line().attributes())
                .forEach(key -> lost.add("Attribute without a value of %s: %s".formatted(line.name(), key))));
        order.tags().stream()
                .filter(tag -> tag.strip().length() > OrderTagRule.LONGEST)
                .forEach(tag -> lost.add("Tag in full: " + tag));
        if (context.kind() == OrderKind.DRAFT && order.places().progress() != Progress.NOTHING) {
            lost.add("%s of it is shipped already; a draft order cannot say that"
                    .formatted(order.places().progress() == Progress.ALL ? "All" : "A part"));
        }
        return lost;
    }

    private static List<String> withoutValue(List<OrderAttribute> attributes) {
        return attributes.stream()
                .filter(attribute -> !attribute.hasValue())
                .map(OrderAttribute::key)
                .toList();
    }
}
