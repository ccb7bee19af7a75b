package io.stockroute.simulator.state.edit;

import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.ShippingLine;
import org.jspecify.annotations.Nullable;

/**
 * A shipping line of an order while it is edited.
 *
 * @param line null for one that is added
 * @param id the last part of its global id
 */
public record EditShipping(@Nullable ShippingLine line, String id, String title, MoneyBag price, Status status) {
    /** The names are those of Shopify's CalculatedShippingLineStagedStatus. */
    public enum Status {
        ADDED,
        NONE,
        REMOVED
    }

    static EditShipping present(ShippingLine line) {
        return new EditShipping(line, String.valueOf(line.number()), line.title(), line.discountedPrice(), Status.NONE);
    }

    public static EditShipping added(String id, String title, MoneyBag price) {
        return new EditShipping(null, id, title, price, Status.ADDED);
    }

    public EditShipping with(String newTitle, MoneyBag newPrice) {
        return new EditShipping(line, id, newTitle, newPrice, status);
    }

    public EditShipping removed() {
        return new EditShipping(line, id, title, price, Status.REMOVED);
    }
}
