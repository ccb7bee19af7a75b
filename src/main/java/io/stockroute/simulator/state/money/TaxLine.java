package io.stockroute.simulator.state.money;

import java.math.BigDecimal;

/** One tax on a line or on shipping: {@code rate} 0.06 is six percent, {@code price} is for the whole quantity. */
public record TaxLine(String title, BigDecimal rate, MoneyBag price) {}
