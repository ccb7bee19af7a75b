package io.stockroute.simulator.state.customer;

import org.jspecify.annotations.Nullable;

/** Who ordered and where it goes: everything of an order that is personal. Every part may be missing. */
public record Buyer(
        @Nullable Customer customer,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address shippingAddress,
        @Nullable Address billingAddress) {
    public static final Buyer UNKNOWN = new Buyer(null, null, null, null, null);
}
