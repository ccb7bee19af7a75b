package io.stockroute.simulator.state.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The currencies of one order: the shop's, the one the shopper saw, and what one unit of the first was worth in the
 * second. The rate is used only for amounts that do not name both.
 */
public record Currencies(String shop, String presentment, BigDecimal rate) {
    public static Currencies only(String currency) {
        return new Currencies(currency, currency, BigDecimal.ONE);
    }

    public MoneyBag bag(Amount amount) {
        return new MoneyBag(
                new Money(amount.shop(), shop),
                new Money(presentment(amount.shop(), amount.presentment()), presentment));
    }

    public MoneyBag zero() {
        return bag(new Amount(BigDecimal.ZERO, null));
    }

    private BigDecimal presentment(BigDecimal amount, @Nullable BigDecimal named) {
        if (named != null) {
            return named;
        }
        return rate.compareTo(BigDecimal.ONE) == 0
                ? amount
                : amount.multiply(rate).setScale(Math.max(Money.digits(presentment), 0), RoundingMode.HALF_UP);
    }
}
