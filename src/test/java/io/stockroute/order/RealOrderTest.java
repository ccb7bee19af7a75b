package io.stockroute.order;

import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.NOBODY;
import static io.stockroute.order.OriginFixture.order;
import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.shopify.Captured;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.sync.OrderSettings.Inventory;
import io.stockroute.sync.OrderSettings.Prices;
import io.stockroute.sync.OrderSettings.Shipping;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealOrderTest {

    private static ShopifyCall call(ImportFixture settings, OriginFixture order) {
        return new RealOrder(settings.plan(order), settings.settings()).call("main", true);
    }

    private static JsonNode sent(ImportFixture settings, OriginFixture order) {
        return call(settings, order).variables().path("order");
    }

    @Test
    void anOrderSaysEverythingThatItsOriginSays() {
        OriginFixture order = order();
        order.with(order.line(1)
                .of(2, "10.00")
                .less("1.00")
                .taxed(order.tax("VAT", "0.2", "3.80"))
                .property("Engraving", "Ada"));
        order.shipping("Standard", "5.00", order.tax("VAT", "0.2", "1.00"));
        order.note = Optional.of("Leave at the door");
        order.attributes = List.of(new Attribute("gift", "yes"));

        ShopifyCall call = call(orders(), order);

        assertThat(call.store()).isEqualTo("main");
        assertThat(call.document().repeatable()).isFalse();
        String address = "{'firstName': 'Ada', 'lastName': 'Lovelace', 'address1': '12 Analytical Street',"
                + " 'city': 'London', 'countryCode': 'GB', 'zip': 'W1', 'phone': '+442071234567'}";
        String money = "{'shopMoney': {'amount': '%s', 'currencyCode': 'USD'}}";
        assertThat(json(call.variables().toString())).isEqualTo(json("""
                        {'order': {
                          'sourceIdentifier': 'stockroute-7001',
                          'sourceUrl': 'https://outlet.myshopify.com/admin/orders/7001',
                          'processedAt': '2026-11-23T12:00:00Z',
                          'currency': 'USD',
                          'taxesIncluded': false,
                          'test': false,
                          'note': 'Leave at the door',
                          'poNumber': 'PO-7',
                          'tags': ['stockroute', 'outlet', 'stockroute-7001'],
                          'customAttributes': [
                            {'key': 'gift', 'value': 'yes'},
                            {'key': 'Stockroute store', 'value': 'outlet'},
                            {'key': 'Stockroute order', 'value': '#1001'},
                            {'key': 'Stockroute link', 'value': 'https://outlet.myshopify.com/admin/orders/7001'}],
                          'email': 'ada@example.com',
                          'phone': '+442071234567',
                          'shippingAddress': %1$s,
                          'billingAddress': %1$s,
                          'customer': {'toUpsert':
                            {'email': 'ada@example.com', 'firstName': 'Ada', 'lastName': 'Lovelace'}},
                          'lineItems': [{
                            'variantId': 'gid://shopify/ProductVariant/101',
                            'quantity': 2,
                            'requiresShipping': true,
                            'taxable': true,
                            'priceSet': %2$s,
                            'properties': [{'name': 'Engraving', 'value': 'Ada'}],
                            'taxLines': [{'title': 'VAT', 'rate': 0.2, 'priceSet': %3$s}]}],
                          'shippingLines': [{
                            'title': 'Standard',
                            'code': 'STD',
                            'priceSet': %4$s,
                            'taxLines': [{'title': 'VAT', 'rate': 0.2, 'priceSet': %5$s}]}],
                          'financialStatus': 'PAID',
                          'transactions': [{'kind': 'SALE', 'status': 'SUCCESS', 'gateway': 'manual', 'test': false,
                            'amountSet': %6$s}],
                          'metafields': [{'namespace': '$app:stockroute', 'key': 'origin', 'type': 'id',
                            'value': 'stockroute-7001'}]},
                         'options': {
                          'inventoryBehaviour': 'DECREMENT_IGNORING_POLICY',
                          'sendReceipt': false,
                          'sendFulfillmentReceipt': false}}
                        """.formatted(
                        address,
                        money.formatted("9.50"),
                        money.formatted("3.80"),
                        money.formatted("5.00"),
                        money.formatted("1.00"),
                        money.formatted("28.80"))));
    }

    @Test
    void theInputHasTheShapeThatShopifyAcceptedInTheCaptures() {
        OriginFixture order = order();
        order.with(order.line(1)
                .of(2, "20.00")
                .taxed(order.tax("Line tax", "0.05", "2.00"))
                .property("engraving", "Ada"));
        order.shipping("Standard", "5.00", order.tax("Shipping tax", "0.1", "0.50"));
        JsonNode accepted = Captured.at("order-create-parity", "/variables/order");
        ObjectNode shipping = accepted.at("/shippingLines/0").deepCopy();
        shipping.put("code", "STD").remove("source");

        JsonNode sent = json(sent(orders(), order).toString());

        assertThat(sent.at("/lineItems/0/taxLines")).isEqualTo(accepted.at("/lineItems/0/taxLines"));
        assertThat(sent.at("/shippingLines/0")).isEqualTo(shipping);
        assertThat(sent.at("/lineItems/0/priceSet/shopMoney"))
                .isEqualTo(accepted.at("/lineItems/0/priceSet/shopMoney"));
        assertThat(sent.at("/lineItems/0/properties/0"))
                .isEqualTo(Captured.at("order-create-line-item-fields", "/variables/order/lineItems/0/properties/0"));
        assertThat(sent.at("/transactions/0").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> accepted.at("/transactions/0").fieldNames());
    }

    @Test
    void withoutTheDefinitionTheMetafieldIsLeftOut() {
        OriginFixture order = order();
        order.with(order.line(1));

        ShopifyCall call = new RealOrder(orders().plan(order), orders().settings()).call("main", false);

        assertThat(call.variables().path("order").has("metafields")).isFalse();
    }

    @Test
    void theSettingsMayObeyTheProductsPolicy() {
        OriginFixture order = order();
        order.with(order.line(1));
        ImportFixture settings = orders();
        settings.inventory = Inventory.OBEY_POLICY;

        assertThat(call(settings, order)
                        .variables()
                        .at("/options/inventoryBehaviour")
                        .asText())
                .isEqualTo("DECREMENT_OBEYING_POLICY");
    }

    @Test
    void aRedactedCustomerIsLeftOutAndTheOrderIsMade() {
        OriginFixture order = order();
        order.with(order.line(1));
        order.buyer = NOBODY;

        JsonNode sent = sent(orders(), order);

        assertThat(sent.has("email") || sent.has("phone") || sent.has("customer"))
                .isFalse();
        assertThat(sent.has("shippingAddress") || sent.has("billingAddress")).isFalse();
        assertThat(sent.path("lineItems")).hasSize(1);
    }

    @Test
    void aCustomerWithoutAnEmailIsNotUpserted() {
        OriginFixture order = order();
        order.with(order.line(1));
        order.buyer = new Buyer(
                Optional.empty(), Optional.of("+442071234567"), Optional.of(OriginFixture.HOME), Optional.empty());

        JsonNode sent = sent(orders(), order);

        assertThat(sent.has("customer")).isFalse();
        assertThat(sent.path("phone").asText()).isEqualTo("+442071234567");
        assertThat(sent.at("/shippingAddress/city").asText()).isEqualTo("London");
    }

    @Test
    void nothingMissingIsSentAsNull() {
        OriginFixture order = order();
        order.with(order.line(1));
        order.buyer = NOBODY;
        order.status = Optional.empty();

        assertThat(sent(orders(), order).toString()).doesNotContain("null");
    }

    @Test
    void aDigitalLineNeedsNoShippingAndNoTax() {
        OriginFixture order = order();
        order.with(order.line(1).digital());

        JsonNode line = sent(orders(), order).at("/lineItems/0");

        assertThat(line.path("requiresShipping").asBoolean(true)).isFalse();
        assertThat(line.path("taxable").asBoolean(true)).isFalse();
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
    void aGiftIsBroughtAtPriceZeroAndNothingIsPaid() {
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
    void ofALineCutByAnEditTheRestIsBroughtInProportion() {
        OriginFixture order = order();
        order.with(order.line(1).of(4, "10.00").left(3).less("2.00").taxed(order.tax("VAT", "0.1", "3.81")));

        JsonNode sent = sent(orders(), order);

        assertThat(sent.at("/lineItems/0/quantity").asInt()).isEqualTo(3);
        assertThat(sent.at("/lineItems/0/priceSet/shopMoney/amount").asText()).isEqualTo("9.50");
        assertThat(sent.at("/lineItems/0/taxLines/0/priceSet/shopMoney/amount").asText())
                .isEqualTo("2.86");
    }

    @Test
    void aLineRemovedByAnEditIsNotBrought() {
        OriginFixture order = order();
        order.with(order.line(1), order.line(2).left(0));

        assertThat(sent(orders(), order).path("lineItems")).hasSize(1);
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
        "PAID, 0, 20.00",
        "PARTIALLY_PAID, 5, 5.00",
        "PARTIALLY_PAID, 50, 20.00",
        "PARTIALLY_REFUNDED, 12, 12.00",
        "PENDING, 0, ''",
        "AUTHORIZED, 0, ''",
        "REFUNDED, 0, ''",
        "VOIDED, 0, ''",
        "EXPIRED, 0, ''"
    })
    void theFinancialStatusIsTheOriginsWithWhatWasReceived(String status, String received, String paid) {
        OriginFixture order = order();
        order.with(order.line(1).of(2, "10.00"));
        order.status = Optional.of(status);
        order.received = received;

        JsonNode sent = sent(orders(), order);

        assertThat(sent.path("financialStatus").asText()).isEqualTo(status);
        assertThat(sent.at("/transactions/0/amountSet/shopMoney/amount").asText())
                .isEqualTo(paid);
    }

    @Test
    void ofAPaidOrderBroughtInPartOnlyThatPartIsPaid() {
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
    void shippingIsBroughtAsTheSettingsSay(Shipping setting, boolean ofComplete, boolean ofIncomplete) {
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

    @Test
    void theTagsAreTheSettingsAndTheIdentity() {
        OriginFixture order = order();
        order.with(order.line(1));
        ImportFixture settings = orders();
        settings.tags = Optional.of(List.of(" web ", "Web", "x".repeat(41), ""));

        assertThat(settings.plan(order).tags()).containsExactly("web", "x".repeat(39) + "…", "stockroute-7001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stockroute store", "Stockroute order", "Stockroute link"})
    void theTracesReplaceAttributesOfTheSameName(String key) {
        OriginFixture order = order();
        order.with(order.line(1));
        order.attributes = List.of(new Attribute(key, "old"));

        assertThat(orders().plan(order).attributes())
                .hasSize(3)
                .noneMatch(attribute -> attribute.value().equals("old"));
    }
}
