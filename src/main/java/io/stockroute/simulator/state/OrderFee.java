package io.stockroute.simulator.state;

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
