package io.stockroute.simulator.state.draft;

import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.money.Money;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.money.TaxLine;
import io.stockroute.simulator.state.product.SoldItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a draft order. {@code unitPrice} is the override where there is one. */
public record DraftLine(
        long number,
        String uuid,
        SoldItem soldItem,
        int quantity,
        MoneyBag unitPrice,
        @Nullable Money priceOverride,
        @Nullable DraftDiscount discount,
        List<TaxLine> taxLines,
        List<Attribute> customAttributes,
        Instant createdAt)
        implements Entity {
    @Override
    public String type() {
        return "DraftOrderLineItem";
    }

    /** A line without a variant. */
    public boolean custom() {
        return soldItem.variant() == null;
    }

    public MoneyBag originalTotal() {
        return unitPrice.times(quantity);
    }

    /** Without the draft's own discount. */
    public MoneyBag discountedTotal() {
        return discount == null ? originalTotal() : originalTotal().minus(discount.amount());
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
