package io.stockroute.order.money;

import java.math.BigDecimal;

/**
 * A tax on a line or on shipping.
 *
 * @param rate the part of the price that the tax is: 0.19
 * @param amount for the whole line
 */
public record TaxLine(String title, BigDecimal rate, MoneyBag amount) {

    /** The tax on a part of what it was charged on. */
    public TaxLine share(BigDecimal part, BigDecimal whole) {
        return new TaxLine(title, rate, amount.share(part, whole));
    }
}
