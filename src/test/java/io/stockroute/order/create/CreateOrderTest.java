package io.stockroute.order.create;

import static io.stockroute.order.ImportFixture.orders;
import static io.stockroute.order.OriginFixture.NOBODY;
import static io.stockroute.order.OriginFixture.order;
import static io.stockroute.shopify.Captured.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.order.ImportFixture;
import io.stockroute.order.OriginFixture;
import io.stockroute.order.origin.MailingAddress;
import io.stockroute.order.origin.OrderAttribute;
import io.stockroute.order.origin.OrderCustomer;
import io.stockroute.settings.OrderSettings.Inventory;
import io.stockroute.shopify.Captured;
import io.stockroute.shopify.ShopifyCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateOrderTest {

    private static ShopifyCall call(ImportFixture settings, OriginFixture order) {
        return new CreateOrder(settings.plan(order)).call("main", true, true);
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
        order.attributes = List.of(new OrderAttribute("gift", "yes"));

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

        ShopifyCall call = new CreateOrder(orders().plan(order)).call("main", false, true);

        assertThat(call.variables().path("order").has("metafields")).isFalse();
    }

    @Test
    void sourcesStockIsAlwaysTakenAsNothingElseIsCertain() {
        OriginFixture order = order();
        order.with(order.line(1));
        ImportFixture settings = orders();
        settings.inventory = Inventory.OBEY_POLICY;

        assertThat(call(settings, order)
                        .variables()
                        .at("/options/inventoryBehaviour")
                        .asText())
                .isEqualTo("DECREMENT_IGNORING_POLICY");
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
        order.buyer = new OrderCustomer(
                Optional.empty(), Optional.of("+442071234567"), Optional.of(OriginFixture.HOME), Optional.empty());

        JsonNode sent = sent(orders(), order);

        assertThat(sent.has("customer")).isFalse();
        assertThat(sent.path("phone").asText()).isEqualTo("+442071234567");
        assertThat(sent.at("/shippingAddress/city").asText()).isEqualTo("London");
    }

    @Test
    void aPhoneBesideAnEmailStandsInTheShippingAddressOnly() {
        MailingAddress withoutPhone = new MailingAddress(
                Optional.of("Ada"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("London"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        OriginFixture order = order();
        order.with(order.line(1));
        order.buyer = new OrderCustomer(
                Optional.of("ada@example.com"),
                Optional.of("+442071234567"),
                Optional.of(withoutPhone),
                Optional.of(withoutPhone));

        JsonNode sent = sent(orders(), order);

        assertThat(sent.at("/shippingAddress/phone").asText()).isEqualTo("+442071234567");
        assertThat(sent.at("/billingAddress").has("phone")).isFalse();
        assertThat(sent.has("phone") || sent.at("/customer/toUpsert").has("phone"))
                .isFalse();
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

    @Test
    void aLineRemovedByAnEditIsNotImported() {
        OriginFixture order = order();
        order.with(order.line(1), order.line(2).left(0));

        assertThat(sent(orders(), order).path("lineItems")).hasSize(1);
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
        order.attributes = List.of(new OrderAttribute(key, "old"));

        assertThat(orders().plan(order).attributes())
                .hasSize(3)
                .noneMatch(attribute -> attribute.value().equals("old"));
    }
}
