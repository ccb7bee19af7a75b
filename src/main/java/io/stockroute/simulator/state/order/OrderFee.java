package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.money.MoneyBag;
import java.time.Instant;

/** An additional fee of an order, such as one for special handling; it bears no taxes. */
public record OrderFee(long number, String name, MoneyBag price, Instant createdAt) implements Entity {
    @Override
    public String type() {
        return "AdditionalFee";
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
