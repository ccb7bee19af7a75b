package io.stockroute.order;

import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.order;
import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.create.CreateOrder;
import io.stockroute.settings.OrderSettings.Prices;
import io.stockroute.settings.OrderSettings.Shipping;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real order costs in Source, and what of it is paid. */
class RealOrderMoneyTest {

    private static JsonNode sent(ImportFixture settings, OriginFixture order) {
        return new CreateOrder(settings.plan(order))
                .call("main", true, true)
                .variables()
                .path("order");
    }

    /** What the shopper saved: a line's own discount, an order's allocated to it, a code's, several at once, all of it. */
    @ParameterizedTest
    @CsvSource({
        "2, 10.00, 4.00, 0, 8.00",
        "2, 10.00, 0, 3.34, 8.33",
        "4, 2.50, 2.50, 2.50, 1.25",
        "2, 10.00, 15, 5, 0.00"
    })
    void aUnitCostsWhatWasPaidAfterEveryDiscount(
            int quantity, String price, String first, String second, String unitPrice) {
        OriginFixture order = order();
        order.with(order.line(1).of(quantity, price).less(first, second));

        assertThat(sent(orders(), order)
                        .at("/lineItems/0/priceSet/shopMoney/amount")
                        .asText())
                .isEqualTo(unitPrice);
    }

    @Test
    void aGiftIsImportedAtPriceZeroAndNothingIsPaid() {
        OriginFixture order = order();
        order.with(order.line(1).of(1, "10.00").less("10.00"));

        JsonNode sent = sent(orders(), order);

        assertThat(sent.at("/lineItems/0/priceSet/shopMoney/amount").asText()).isEqualTo("0.00");
        assertThat(sent.path("financialStatus").asText()).isEqualTo("PAID");
        assertThat(sent.has("transactions")).isFalse();
    }

    @Test
    void includedTaxesAreNamedAndNotAddedToWhatWasPaid() {
        OriginFixture order = order();
        order.taxesIncluded = true;
        order.with(order.line(1).of(1, "12.00").taxed(order.tax("VAT", "0.2", "2.00")));

        JsonNode sent = sent(orders(), order);

        assertThat(sent.path("taxesIncluded").asBoolean()).isTrue();
        assertThat(sent.at("/lineItems/0/taxLines/0/priceSet/shopMoney/amount").asText())
                .isEqualTo("2.00");
        assertThat(sent.at("/transactions/0/amountSet/shopMoney/amount").asText())
                .isEqualTo("12.00");
        assertThat(sent.has("taxLines")).isFalse();
    }

    @Test
    void ofALineCutByAnEditTheRestIsImportedInProportion() {
        OriginFixture order = order();
        order.with(order.line(1).of(4, "10.00").left(3).less("2.00").taxed(order.tax("VAT", "0.1", "3.81")));

        JsonNode sent = sent(orders(), order);

        assertThat(sent.at("/lineItems/0/quantity").asInt()).isEqualTo(3);
        assertThat(sent.at("/lineItems/0/priceSet/shopMoney/amount").asText()).isEqualTo("9.50");
        assertThat(sent.at("/lineItems/0/taxLines/0/priceSet/shopMoney/amount").asText())
                .isEqualTo("2.86");
    }

    @Test
    void whatTheShopperSawInAnotherCurrencyIsSentBeside() {
        OriginFixture order = order();
        order.presentment = "CAD";
        order.with(order.line(1).of(2, "10.00").taxed(order.tax("HST", "0.13", "2.60")));

        JsonNode sent = sent(orders(), order);

        assertThat(sent.path("currency").asText()).isEqualTo("USD");
        assertThat(sent.path("presentmentCurrency").asText()).isEqualTo("CAD");
        assertThat(sent.at("/lineItems/0/priceSet"))
                .isEqualTo(json("{'shopMoney': {'amount': '10.00', 'currencyCode': 'USD'},"
                        + " 'presentmentMoney': {'amount': '20.00', 'currencyCode': 'CAD'}}"));
        assertThat(sent.at("/transactions/0/amountSet/presentmentMoney/amount").asText())
                .isEqualTo("45.20");
    }

    @Test
    void inAnotherCurrencySourcesOwnPricesHoldAndNothingIsOneToOne() {
        OriginFixture order = new OriginFixture("EUR");
        order.received = "25";
        order.with(order.line(1).of(2, "10.00").taxed(order.tax("VAT", "0.2", "4.00")));
        order.shipping("Standard", "1.00");

        JsonNode sent = sent(orders(), order);

        assertThat(sent.at("/lineItems/0").has("priceSet")).isFalse();
        assertThat(sent.at("/lineItems/0").has("taxLines")).isFalse();
        assertThat(sent.has("shippingLines") || sent.has("transactions")).isFalse();
        assertThat(sent.has("presentmentCurrency")).isFalse();
        assertThat(sent.path("financialStatus").asText()).isEqualTo("PAID");
        assertThat(sent.path("note").asText())
                .contains("Placed in EUR, 25.00 EUR paid; the prices here are this store's own.")
                .contains("Shipping: Standard, 1.00 EUR");
    }

    @Test
    void byRateSourceGetsItsMoneyAndSeesWhatWasPaid() {
        OriginFixture order = new OriginFixture("JPY");
        order.with(order.line(1).of(3, "1000"));
        order.shipping("Standard", "500");
        ImportFixture settings = orders();
        settings.prices = Prices.RATE;
        settings.rates = Map.of("JPY", new BigDecimal("0.0067"));

        JsonNode sent = sent(settings, order);

        assertThat(sent.path("presentmentCurrency").asText()).isEqualTo("JPY");
        assertThat(sent.at("/lineItems/0/priceSet"))
                .isEqualTo(json("{'shopMoney': {'amount': '6.70', 'currencyCode': 'USD'},"
                        + " 'presentmentMoney': {'amount': '1000', 'currencyCode': 'JPY'}}"));
        assertThat(sent.at("/transactions/0/amountSet"))
                .isEqualTo(json("{'shopMoney': {'amount': '23.45', 'currencyCode': 'USD'},"
                        + " 'presentmentMoney': {'amount': '3500', 'currencyCode': 'JPY'}}"));
    }

    @Test
    void aRateDoesNotTouchAnOrderInSourcesCurrency() {
        OriginFixture order = order();
        order.with(order.line(1));
        ImportFixture settings = orders();
        settings.prices = Prices.RATE;
        settings.rates = Map.of("USD", new BigDecimal("2"));

        assertThat(sent(settings, order)
                        .at("/lineItems/0/priceSet/shopMoney/amount")
                        .asText())
                .isEqualTo("10.00");
    }

    @Test
    void yenHaveNoCents() {
        OriginFixture order = new OriginFixture("JPY");
        order.with(order.line(1).of(3, "1000").less("1"));
        ImportFixture settings = orders();
        settings.sourceCurrency = "JPY";

        JsonNode lines = sent(settings, order).path("lineItems");

        assertThat(lines.valueStream()
                        .map(line -> line.path("quantity").asInt() + " × "
                                + line.at("/priceSet/shopMoney/amount").asText()))
                .containsExactly("2 × 1000", "1 × 999");
    }

    @ParameterizedTest
    @CsvSource({
        "PAID, 0, 20.00, PAID",
        "PARTIALLY_PAID, 5, 5.00, PARTIALLY_PAID",
        "PARTIALLY_PAID, 50, 20.00, PARTIALLY_PAID",
        "PARTIALLY_REFUNDED, 12, 12.00, PARTIALLY_PAID",
        "PARTIALLY_REFUNDED, 30, 20.00, PAID",
        "PENDING, 0, '', PENDING",
        "AUTHORIZED, 0, '', AUTHORIZED",
        "REFUNDED, 20, '', ''",
        "VOIDED, 0, '', VOIDED",
        "EXPIRED, 0, '', EXPIRED"
    })
    void theFinancialStatusIsTheOriginsUnlessThatTellsOfRefunds(
            String status, String received, String paid, String told) {
        OriginFixture order = order();
        order.with(order.line(1).of(2, "10.00"));
        order.status = Optional.of(status);
        order.received = received;

        JsonNode sent = sent(orders(), order);

        assertThat(sent.path("financialStatus").asText()).isEqualTo(told);
        assertThat(sent.at("/transactions/0/amountSet/shopMoney/amount").asText())
                .isEqualTo(paid);
    }

    @Test
    void ofAPaidOrderImportedInPartOnlyThatPartIsPaid() {
        OriginFixture order = order();
        order.with(order.line(1), order.line(11).of(1, "90.00"));
        order.shipping("Standard", "5.00");

        assertThat(sent(orders(), order)
                        .at("/transactions/0/amountSet/shopMoney/amount")
                        .asText())
                .isEqualTo("10.00");
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS, true, true", "COMPLETE_ORDERS, true, false", "NEVER, false, false"})
    void shippingIsImportedAsTheSettingsSay(Shipping setting, boolean ofComplete, boolean ofIncomplete) {
        ImportFixture settings = orders();
        settings.shipping = setting;
        OriginFixture complete = order();
        complete.with(complete.line(1)).shipping("Standard", "5.00");
        OriginFixture incomplete = order();
        incomplete.with(incomplete.line(1), incomplete.line(11)).shipping("Standard", "5.00");

        assertThat(sent(settings, complete).has("shippingLines")).isEqualTo(ofComplete);
        assertThat(sent(settings, incomplete).has("shippingLines")).isEqualTo(ofIncomplete);
        assertThat(sent(settings, complete).path("note").asText().contains("Shipping: Standard, 5.00 USD"))
                .isEqualTo(!ofComplete);
    }

    @Test
    void anOrderIsNotSplitIntoMoreLinesThanShopifyTakes() {
        OriginFixture order = order();
        for (int i = 0; i < 126; i++) {
            order.with(order.line(1).of(3, "10.00").less("0.01"));
        }

        JsonNode sent = sent(orders(), order);

        assertThat(sent.path("lineItems")).hasSize(126);
        assertThat(sent.at("/lineItems/0/priceSet/shopMoney/amount").asText()).isEqualTo("10.00");
        assertThat(sent.at("/transactions/0/amountSet/shopMoney/amount").asText())
                .as("what Source's order will sum to")
                .isEqualTo("3780.00");
    }
}
