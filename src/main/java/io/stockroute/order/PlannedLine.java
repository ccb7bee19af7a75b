package io.stockroute.order;

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
        List<Attribute> attributes) {

    public PlannedLine {
        taxes = List.copyOf(taxes);
        attributes = List.copyOf(attributes);
    }
}
