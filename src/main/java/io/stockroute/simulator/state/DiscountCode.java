package io.stockroute.simulator.state;

import java.math.BigDecimal;

/** The one discount code of an order that is made through the API. */
public sealed interface DiscountCode {
    String code();

    /** An amount off the lines together. */
    record Fixed(String code, Amount amount) implements DiscountCode {}

    /** Ten is ten percent off every line. */
    record Percentage(String code, BigDecimal percentage) implements DiscountCode {}

    /** Shipping costs nothing. */
    record FreeShipping(String code) implements DiscountCode {}
}
