package io.stockroute.order.origin;

import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import java.util.List;
import java.util.Optional;

/**
 * A shipping method that was charged on an order in a Destination.
 *
 * @param price after discounts and refunds; with taxes if the order's prices include them
 */
public record OriginShipping(String title, Optional<String> code, MoneyBag price, List<TaxLine> taxes) {

    public OriginShipping {
        taxes = List.copyOf(taxes);
    }

    /** The same, with its taxes in its price. */
    public OriginShipping gross() {
        return new OriginShipping(
                title, code, taxes.stream().map(TaxLine::amount).reduce(price, MoneyBag::plus), taxes);
    }
}
