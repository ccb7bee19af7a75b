package io.stockroute.order.decide;

import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.order.origin.OrderAttribute;
import java.util.List;
import java.util.Optional;

/**
 * A line of an order to be made in Source.
 *
 * @param item a variant of Source, or a line without stock
 * @param paid for all units, after discounts; empty: what Source's own product costs
 * @param taxes for all units
 */
public record PlannedLine(
        PlannedItem item,
        int quantity,
        Optional<MoneyBag> paid,
        List<TaxLine> taxes,
        boolean requiresShipping,
        boolean taxable,
        List<OrderAttribute> attributes) {

    public PlannedLine {
        taxes = List.copyOf(taxes);
        attributes = List.copyOf(attributes);
    }

    /** The number of the variant in Source; empty for a line without stock. */
    public Optional<Long> variantId() {
        return item instanceof PlannedItem.Variant variant ? Optional.of(variant.id()) : Optional.empty();
    }

    /** The same line, with its taxes in its price. */
    PlannedLine gross() {
        return new PlannedLine(
                item,
                quantity,
                paid.map(net -> taxes.stream().map(TaxLine::amount).reduce(net, MoneyBag::plus)),
                taxes,
                requiresShipping,
                taxable,
                attributes);
    }

    /** What one unit costs, rounded to the minor unit; exact if {@link LineSplitRule} has split the line. */
    public Optional<MoneyBag> unitPrice() {
        return paid.map(all -> all.dividedBy(quantity));
    }

    /** The line with what its units cost once their price is rounded. */
    PlannedLine rounded() {
        return new PlannedLine(
                item,
                quantity,
                unitPrice().map(price -> price.times(quantity)),
                taxes,
                requiresShipping,
                taxable,
                attributes);
    }

    PlannedLine part(int units, MoneyBag price, List<TaxLine> taxed) {
        return new PlannedLine(item, units, Optional.of(price), taxed, requiresShipping, taxable, attributes);
    }
}
