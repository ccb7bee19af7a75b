package io.stockroute.simulator.state.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in one currency. Components bear the names of Shopify's MoneyV2. */
public record Money(BigDecimal amount, String currencyCode) {
    public Money plus(Money other) {
        return new Money(amount.add(other.amount), currencyCode);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount), currencyCode);
    }

    /** {@code part} of {@code whole} of it, rounded to the smallest coin. */
    public Money share(int part, int whole) {
        if (whole == 0) {
            return this;
        }
        return new Money(
                rounded(amount.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), digits(currencyCode) + 6, RoundingMode.HALF_UP)),
                currencyCode);
    }

    public Money times(int count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currencyCode);
    }

    /** With as many digits as the currency has, as the REST resources write amounts. */
    public String text() {
        return rounded(amount).toPlainString();
    }

    private BigDecimal rounded(BigDecimal value) {
        return value.setScale(Math.max(digits(currencyCode), 0), RoundingMode.HALF_UP);
    }

    public static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
