package io.stockroute.order.decide;

import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.order.origin.OriginCharge;
import io.stockroute.order.origin.OriginOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Duties and additional fees: Shopify takes them in no input, so each becomes a line without stock. */
final class ChargeRule {

    private ChargeRule() {}

    /** The duties of all lines as one charge, then the fees. */
    static List<OriginCharge> of(OriginOrder order) {
        List<OriginCharge> charges = new ArrayList<>();
        List<OriginCharge> duties = order.lines().stream()
                .flatMap(line -> line.currentDuties().stream())
                .toList();
        duties.stream()
                .map(OriginCharge::price)
                .reduce(MoneyBag::plus)
                .filter(price -> price.shop().isPositive())
                .ifPresent(price -> charges.add(new OriginCharge(
                        "Duties",
                        price,
                        duties.stream().flatMap(duty -> duty.taxes().stream()).toList())));
        charges.addAll(order.extras().fees());
        return charges;
    }

    /** As lines of the order in Source; none if Source's own prices hold. */
    static Stream<PlannedLine> lines(OriginOrder order, OrderPricing pricing) {
        return of(order).stream().flatMap(charge -> pricing.of(charge.price()).stream()
                .map(price -> new PlannedLine(
                        new PlannedItem.Custom(charge.title(), Optional.empty()),
                        1,
                        Optional.of(price),
                        pricing.taxes(charge.taxes()),
                        false,
                        false,
                        List.of())));
    }

    /** What an order costs in parts; what its total holds besides is nobody's. */
    static List<MoneyBag> parts(OriginOrder order) {
        List<MoneyBag> parts = new ArrayList<>();
        order.lines().forEach(line -> add(parts, order, line.currentPaid(), line.currentTaxes()));
        order.shipping().forEach(line -> add(parts, order, line.price(), line.taxes()));
        of(order).forEach(charge -> add(parts, order, charge.price(), charge.taxes()));
        return parts;
    }

    private static void add(List<MoneyBag> parts, OriginOrder order, MoneyBag price, List<TaxLine> taxes) {
        parts.add(price);
        if (!order.taxesIncluded()) {
            taxes.forEach(tax -> parts.add(tax.amount()));
        }
    }
}
