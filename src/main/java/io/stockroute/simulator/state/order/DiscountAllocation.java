package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.money.MoneyBag;

/** What a discount takes off one line; {@code acrossOrder} when it was one of the whole order, shared among its lines. */
public record DiscountAllocation(String title, boolean acrossOrder, MoneyBag amount) {}
