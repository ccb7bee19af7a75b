package io.stockroute.order.decide;

import io.stockroute.CodedReason;
import io.stockroute.order.OrderDifference;
import io.stockroute.order.OrderKind;
import io.stockroute.order.origin.OrderAttribute;
import io.stockroute.order.origin.OrderPlaces.Progress;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.origin.OriginShipping;
import java.util.ArrayList;
import java.util.List;

/** What of an order could not be carried to Source; nothing of it tells who bought. */
final class NotCarriedRule {

    private NotCarriedRule() {}

    /** @param shipping what is imported of the shipping */
    static List<CodedReason> of(
            OriginOrder order,
            List<ConsideredLine> lines,
            List<OriginShipping> shipping,
            OrderPricing pricing,
            ImportContext context) {
        List<CodedReason> lost = new ArrayList<>();
        lines.stream()
                .filter(ConsideredLine::isLeftOut)
                .forEach(line -> lost.add(OrderDifference.LINE_LEFT_OUT.with(
                        line.line().currentQuantity(),
                        line.name(),
                        line.line().currentPaid().shop())));
        if (shipping.isEmpty()) {
            order.shipping()
                    .forEach(line -> lost.add(OrderDifference.SHIPPING_LEFT_OUT.with(
                            line.title(), line.price().shop())));
        }
        if (pricing.isSources()) {
            ChargeRule.of(order)
                    .forEach(charge -> lost.add(OrderDifference.CHARGE_LEFT_OUT.with(
                            charge.title(), charge.price().shop())));
        }
        withoutValue(order.attributes()).forEach(key -> lost.add(OrderDifference.ATTRIBUTE_WITHOUT_VALUE.with(key)));
        lines.stream().filter(ConsideredLine::isImported).forEach(line -> withoutValue(
                        line.line().attributes())
                .forEach(key -> lost.add(OrderDifference.LINE_ATTRIBUTE_WITHOUT_VALUE.with(line.name(), key))));
        order.tags().stream()
                .filter(tag -> tag.strip().length() > OrderTagRule.LONGEST)
                .forEach(tag -> lost.add(OrderDifference.TAG_CUT.with(tag)));
        if (context.kind() == OrderKind.DRAFT && order.places().progress() != Progress.NOTHING) {
            lost.add((order.places().progress() == Progress.ALL
                            ? OrderDifference.SHIPPED_ALREADY
                            : OrderDifference.SHIPPED_IN_PART)
                    .with());
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
