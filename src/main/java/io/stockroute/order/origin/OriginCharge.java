package io.stockroute.order.origin;

import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import java.util.List;

/** Something that an order costs besides its lines and its shipping: a duty, an additional fee. */
public record OriginCharge(String title, MoneyBag price, List<TaxLine> taxes) {

    public OriginCharge {
        taxes = List.copyOf(taxes);
    }
}
