package io.stockroute.order.create;

import static io.stockroute.order.ImportFixture.NOW;
import static io.stockroute.order.ImportFixture.drafts;
import static io.stockroute.order.OriginFixture.NOBODY;
import static io.stockroute.order.OriginFixture.order;
import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.ImportFixture;
import io.stockroute.order.OriginFixture;
import io.stockroute.order.origin.OrderCustomer;
import io.stockroute.settings.OrderSettings.Prices;
import io.stockroute.shopify.ShopifyCall;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreateDraftOrderTest {

    private static ShopifyCall call(ImportFixture settings, OriginFixture order, Optional<String> customer) {
        return new CreateDraftOrder(settings.plan(order), settings.settings(), NOW).call("main", customer);
    }

    private static JsonNode sent(ImportFixture settings, OriginFixture order) {
        return call(settings, order, Optional.empty()).variables().path("input");
    }

    @Test
    void aDraftOrderSaysWhatItsOriginSays() {
        OriginFixture order = order();
        order.with(order.line(1).of(2, "10.00").less("1.00").property("Engraving", "Ada"));
        order.shipping("Standard", "5.00", order.tax("VAT", "0.2", "1.00")).shipping("Insurance", "1.50");
        order.buyer = new OrderCustomer(
                Optional.of("ada@example.com"), Optional.empty(), Optional.of(OriginFixture.HOME), Optional.empty());

        ShopifyCall call = call(drafts(), order, Optional.of("gid://shopify/Customer/5"));

        assertThat(call.document().repeatable()).isFalse();
        assertThat(call.variables()).isEqualTo(json("""
                        {'input': {
                          'acceptAutomaticDiscounts': false,
                          'presentmentCurrencyCode': 'USD',
                          'note': 'Payment in outlet: paid.',
                          'poNumber': 'PO-7',
                          'tags': ['stockroute', 'outlet', 'stockroute-7001'],
                          'customAttributes': [
                            {'key': 'Stockroute store', 'value': 'outlet'},
                            {'key': 'Stockroute order', 'value': '#1001'},
                            {'key': 'Stockroute link', 'value': 'https://outlet.myshopify.com/admin/orders/7001'}],
                          'email': 'ada@example.com',
                          'shippingAddress': {'firstName': 'Ada', 'lastName': 'Lovelace',
                            'address1': '12 Analytical Street', 'city': 'London', 'countryCode': 'GB', 'zip': 'W1',
                            'phone': '+442071234567'},
                          'purchasingEntity': {'customerId': 'gid://shopify/Customer/5'},
                          'lineItems': [{
                            'variantId': 'gid://shopify/ProductVariant/101',
                            'quantity': 2,
                            'priceOverride': {'amount': '9.50', 'currencyCode': 'USD'},
                            'customAttributes': [{'key': 'Engraving', 'value': 'Ada'}]}],
                          'shippingLine': {'title': 'Standard + Insurance',
                            'priceWithCurrency': {'amount': '6.50', 'currencyCode': 'USD'}},
                          'reserveInventoryUntil': '2026-12-23T12:05:00Z'}}
                        """));
    }

    @Test
    void withoutAReservationNoneIsAskedFor() {
        OriginFixture order = order();
        order.with(order.line(1));
        ImportFixture settings = drafts();
        settings.reserve = Duration.ZERO;

        assertThat(sent(settings, order).has("reserveInventoryUntil")).isFalse();
    }

    @Test
    void aRedactedCustomerIsLeftOut() {
        OriginFixture order = order();
        order.with(order.line(1));
        order.buyer = NOBODY;

        JsonNode sent = sent(drafts(), order);

        assertThat(sent.has("email") || sent.has("phone") || sent.has("purchasingEntity"))
                .isFalse();
        assertThat(sent.has("shippingAddress") || sent.has("shippingLine")).isFalse();
        assertThat(sent.toString()).doesNotContain("null");
    }

    @Test
    void aGiftCostsNothingInTheDraftOrderToo() {
        OriginFixture order = order();
        order.with(order.line(1).of(1, "0"));

        assertThat(sent(drafts(), order).at("/lineItems/0/priceOverride/amount").asText())
                .isEqualTo("0.00");
    }

    @Test
    void pricesAreInSourcesCurrencyByRateOrSourcesOwn() {
        OriginFixture order = new OriginFixture("EUR");
        order.with(order.line(1).of(2, "10.00")).shipping("Standard", "5.00");
        ImportFixture byRate = drafts();
        byRate.prices = Prices.RATE;
        byRate.rates = Map.of("EUR", new BigDecimal("1.1"));

        JsonNode priced = sent(byRate, order);
        JsonNode unpriced = sent(drafts(), order);

        assertThat(priced.at("/lineItems/0/priceOverride"))
                .isEqualTo(json("{'amount': '11.00', 'currencyCode': 'USD'}"));
        assertThat(priced.at("/shippingLine/priceWithCurrency"))
                .isEqualTo(json("{'amount': '5.50', 'currencyCode': 'USD'}"));
        assertThat(unpriced.at("/lineItems/0").has("priceOverride")).isFalse();
        assertThat(unpriced.has("shippingLine")).isFalse();
        assertThat(unpriced.path("note").asText()).contains("EUR");
    }

    @Test
    void aShoppersOtherCurrencyDoesNotReachTheDraftOrder() {
        OriginFixture order = order();
        order.presentment = "CAD";
        order.with(order.line(1));

        JsonNode sent = sent(drafts(), order);

        assertThat(sent.path("presentmentCurrencyCode").asText()).isEqualTo("USD");
        assertThat(sent.toString()).doesNotContain("CAD");
    }

    @Test
    void linesAreSplitForCentsAsLongAsShopifyTakesThem() {
        assertThat(lines(249)).hasSize(498);
        assertThat(lines(250)).hasSize(250);
    }

    /** So many lines that have to be split in two. */
    private static List<JsonNode> lines(int count) {
        OriginFixture order = order();
        for (int i = 0; i < count; i++) {
            order.with(order.line(1).of(3, "10.00").less("0.01"));
        }
        return sent(drafts(), order).path("lineItems").valueStream().toList();
    }
}
