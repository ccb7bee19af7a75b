package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.money.MoneyBag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import duty on one line of an order; it bears no taxes. */
public record LineDuty(
        long number,
        MoneyBag price,
        @Nullable String countryCodeOfOrigin,
        @Nullable String harmonizedSystemCode,
        Instant createdAt)
        implements Entity {
    @Override
    public String type() {
        return "Duty";
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
