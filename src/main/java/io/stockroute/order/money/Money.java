package io.stockroute.order.money;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.AnswerFields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money, to the minor unit of its currency unless Shopify gave it finer.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    /** Amounts that are worth the same are equal, however many zeros they were written with. */
    public Money {
        BigDecimal shortest = amount.stripTrailingZeros();
        amount = shortest.setScale(Math.max(shortest.scale(), fractionDigits(currency)));
    }

    /** Reads Shopify's MoneyV2. */
    public static Money of(JsonNode money) {
        return new Money(AnswerFields.decimal(money, "amount"), AnswerFields.text(money, "currencyCode"));
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public static Money ofMinorUnits(BigDecimal units, String currency) {
        return new Money(units.movePointLeft(fractionDigits(currency)), currency);
    }

    /** How many of the smallest coins it is; what is finer is rounded. */
    public BigDecimal minorUnits() {
        return amount.movePointRight(fractionDigits(currency)).setScale(0, RoundingMode.HALF_UP);
    }

    /** @throws IllegalArgumentException if the other is of another currency */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(amount.add(other.amount), currency);
    }

    /** @throws IllegalArgumentException if the other is of another currency */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    /** What one of so many costs, rounded to the minor unit. */
    public Money dividedBy(int quantity) {
        return ofMinorUnits(minorUnits().divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP), currency);
    }

    /** The same worth in another currency, to its minor unit. */
    public Money turnedInto(String other, BigDecimal rate) {
        return new Money(amount.multiply(rate).setScale(fractionDigits(other), RoundingMode.HALF_UP), other);
    }

    /** The lesser of two amounts of one currency. */
    public Money atMost(Money other) {
        requireSame(other);
        return amount.compareTo(other.amount) <= 0 ? this : other;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Different currencies: " + currency + " and " + other.currency);
        }
    }

    /** Zero for JPY, two for EUR, three for KWD; two for a code that Java does not know. */
    private static int fractionDigits(String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return digits < 0 ? 2 : digits;
        } catch (IllegalArgumentException e) {
            return 2;
        }
    }

    /** Reads what a column keeps, as {@link #toString()} writes it. */
    public static Money in(String column) {
        int blank = column.indexOf(' ');
        return new Money(new BigDecimal(column.substring(0, blank)), column.substring(blank + 1));
    }

    /** As Shopify writes it: {@code 20.01 USD}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
