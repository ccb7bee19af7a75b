package io.stockroute.order.money;

import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class MoneyTest {

    public static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    @ParameterizedTest
    @CsvSource({
        "20.0, USD, 20.00 USD",
        "20.010, USD, 20.01 USD",
        "0.0, USD, 0.00 USD",
        "1500.0, JPY, 1500 JPY",
        "1E+3, JPY, 1000 JPY",
        "1.5, KWD, 1.500 KWD",
        "2.5, USDC, 2.50 USDC",
        "29.999, USD, 29.999 USD"
    })
    public void anAmountIsWrittenToTheMinorUnitOfItsCurrency(String amount, String currency, String written) {
        assertThat(money(amount, currency)).hasToString(written);
    }

    @Test
    void amountsOfTheSameWorthAreEqual() {
        assertThat(money("20", "USD"))
                .isEqualTo(money("20.000", "USD"))
                .isEqualTo(Money.of(json("{'amount': '20.0', 'currencyCode': 'USD'}")))
                .isNotEqualTo(money("20", "EUR"));
    }

    @Test
    void differentCurrenciesAreNeverAdded() {
        assertThatThrownBy(() -> money("1", "USD").plus(money("1", "EUR"))).hasMessageContaining("USD and EUR");
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, EUR, 1.08565, USD, 10.86 USD",
        "10.00, EUR, 162.345, JPY, 1623 JPY",
        "1000, JPY, 0.00616, EUR, 6.16 EUR",
        "10.00, EUR, 0.3336, KWD, 3.336 KWD"
    })
    public void moneyIsTurnedIntoAnotherCurrencyToItsMinorUnit(
            String amount, String currency, BigDecimal rate, String other, String worth) {
        assertThat(money(amount, currency).turnedInto(other, rate)).hasToString(worth);
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, USD, 1 1 1, 3.34 3.33 3.33",
        "0.01, USD, 1 1 1, 0.01 0.00 0.00",
        "100, JPY, 2 1, 67 33",
        "0.005, KWD, 1 1, 0.003 0.002",
        "7.00, USD, 3 0 4, 3.00 0.00 4.00",
        "1.00, USD, 1 2, 0.33 0.67",
        "5.00, USD, 0 0, 5.00 0.00"
    })
    public void sharesAreInMinorUnitsAndSumToTheWhole(String whole, String currency, String weights, String shares) {
        List<BigDecimal> weighed =
                Stream.of(weights.split(" ")).map(BigDecimal::new).toList();

        assertThat(MoneyShares.of(money(whole, currency), weighed))
                .extracting(share -> share.amount().toPlainString())
                .containsExactly(shares.split(" "));
    }
}
