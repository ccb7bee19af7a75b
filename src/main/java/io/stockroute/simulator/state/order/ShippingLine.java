package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.money.TaxLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an order is shipped and for how much. */
public record ShippingLine(
        long number,
        String title,
        @Nullable String code,
        @Nullable String source,
        MoneyBag price,
        MoneyBag discountedPrice,
        List<TaxLine> taxLines,
        Instant createdAt)
        implements Entity {
    ShippingLine taxed(@Nullable TaxLine only) {
        return new ShippingLine(
                number,
                title,
                code,
                source,
                price,
                discountedPrice,
                only == null ? List.of() : List.of(only),
                createdAt);
    }

    @Override
    public String type() {
        return "ShippingLine";
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
