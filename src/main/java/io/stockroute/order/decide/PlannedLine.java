package io.stockroute.order.decide;

import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.order.origin.OrderAttribute;
import java.util.List;
import java.util.Optional;

/**
 * A line of an order to be made in Source.
 *
 * @param variantId in Source
 * @param paid for all units, after discounts; empty: what Source's own product costs
 * @param taxes for all units
 */
public record PlannedLine(
        long variantId,
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

    /** What one unit costs, rounded to the minor unit; exact if {@link LineSplitRule} has split the line. */
    public Optional<MoneyBag> unitPrice() {
        return paid.map(all -> all.dividedBy(quantity));
    }

    /** The line with what its units cost once their price is rounded. */
    PlannedLine rounded() {
        return new PlannedLine(
                variantId,
                quantity,
                unitPrice().map(price -> price.times(quantity)),
                taxes,
                requiresShipping,
                taxable,
                attributes);
    }

    PlannedLine part(int units, MoneyBag price, List<TaxLine> taxed) {
        return new PlannedLine(variantId, units, Optional.of(price), taxed, requiresShipping, taxable, attributes);
    }
}
