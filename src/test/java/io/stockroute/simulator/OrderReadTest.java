package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.order.FinancialStatus;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.ShippingSpec;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the API shows of an order. */
class OrderReadTest {
    private static final String MONEY =
            "{ shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }";

    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        shop = shop("main.myshopify.com", ShopSettings.defaults());
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Shop shop(String domain, ShopSettings settings) {
        Shop made = simulator.addShop(domain, settings);
        made.addLocation("Cellar");
        made.addProduct("tee", "Tee", VariantSpec.of("A-1").option("Size", "S").stock("Cellar", 5));
        made.addProduct("mug", "Mug", VariantSpec.of("B-1").withPrice("20.00").stock("Cellar", 5));
        return made;
    }

    @Test
    void itsLinesAreShownAsCapturedAtTheCapturedCost() {
        JsonNode captured = Captured.file("order-create-line-item-fields.json").get("downstreamRead");
        shop.addProduct("field", "Field", VariantSpec.of("LINE-FIELDS").stock("Cellar", 5));
        long order = shop.placeOrder(OrderSpec.of(LineSpec.of("LINE-FIELDS", 2)
                .title("Line item field coverage")
                .vendor("Hermes Vendor")
                .price("12.00")
                .property("engraving", "Ada")
                .property("fulfillment_note", "Pack flat")
                .requiresShipping(false)
                .taxable(false)));
        JsonNode answer = client.query(captured.get("document").asText(), Map.of("id", gid(order)));
        assertThat(Shape.differences(captured.get("response"), answer, "throttleStatus"))
                .isEmpty();
        assertThat(answer.at("/data/order/lineItems/nodes/0/originalUnitPriceSet"))
                .isEqualTo(captured.at("/response/data/order/lineItems/nodes/0/originalUnitPriceSet"));
        assertThat(answer.at("/data/order/subtotalPriceSet"))
                .isEqualTo(captured.at("/response/data/order/subtotalPriceSet"));
    }

    @Test
    void itsSumsFollowFromLinesDiscountsTaxesAndShipping() {
        long order = shop.placeOrder(OrderSpec.of(
                        LineSpec.of("A-1", 2).price("19.99").tax("VAT", "0.1", "3.50"),
                        LineSpec.of("B-1", 1).discount("Second hand", "2.00"))
                .discount("TENOFF", "10.00")
                .shipping(ShippingSpec.of("Parcel", "5.00")
                        .discountedPrice("4.00")
                        .tax("VAT", "0.1", "0.40"))
                .presentment("EUR", "0.5"));

        JsonNode read = read(
                order,
                "presentmentCurrencyCode taxesIncluded fullyPaid discountCodes totalPriceSet %s subtotalPriceSet %s totalTaxSet %s"
                        + " totalShippingPriceSet %s totalDiscountsSet %s totalReceivedSet %s taxLines { title rate priceSet %s }"
                        + " lineItems(first: 5) { nodes { originalTotalSet %s totalDiscountSet %s discountAllocations { allocatedAmountSet %s } } }"
                        + " shippingLines(first: 5) { nodes { title code originalPriceSet %s discountedPriceSet %s taxLines { rate } } }");

        assertThat(shopMoney(read.get("subtotalPriceSet"))).isEqualTo("47.98");
        assertThat(shopMoney(read.get("totalTaxSet"))).isEqualTo("3.9");
        assertThat(shopMoney(read.get("totalShippingPriceSet"))).isEqualTo("5.0");
        assertThat(shopMoney(read.get("totalDiscountsSet"))).isEqualTo("13.0");
        assertThat(shopMoney(read.get("totalPriceSet"))).isEqualTo("55.88");
        assertThat(shopMoney(read.get("totalReceivedSet"))).isEqualTo("55.88");
        assertThat(read.get("presentmentCurrencyCode").asText()).isEqualTo("EUR");
        assertThat(read.at("/shippingLines/nodes/0/originalPriceSet/presentmentMoney/amount")
                        .asText())
                .isEqualTo("2.5");
        assertThat(read.at("/taxLines").size()).isEqualTo(1);
        assertThat(read.at("/taxLines/0/rate").asDouble()).isEqualTo(0.1);
        assertThat(read.get("discountCodes").get(0).asText()).isEqualTo("TENOFF");
        JsonNode first = read.at("/lineItems/nodes/0");
        JsonNode second = read.at("/lineItems/nodes/1");
        assertThat(shopMoney(first.at("/discountAllocations/0/allocatedAmountSet")))
                .isEqualTo("6.9");
        assertThat(shopMoney(second.at("/discountAllocations/1/allocatedAmountSet")))
                .isEqualTo("3.1");
        assertThat(shopMoney(second.get("totalDiscountSet"))).isEqualTo("2.0");
    }

    @Test
    void taxesThatPricesIncludeAreNotAddedAgain() {
        long order = shop.placeOrder(
                OrderSpec.of(LineSpec.of("A-1", 1).price("12.00").tax("VAT", "0.2", "2.00"))
                        .taxesIncluded(true)
                        .financialStatus(FinancialStatus.PENDING));
        JsonNode read = read(order, "totalPriceSet %s totalTaxSet %s totalReceivedSet %s displayFinancialStatus");
        assertThat(shopMoney(read.get("totalPriceSet"))).isEqualTo("12.0");
        assertThat(shopMoney(read.get("totalTaxSet"))).isEqualTo("2.0");
        assertThat(shopMoney(read.get("totalReceivedSet"))).isEqualTo("0.0");
        assertThat(read.get("displayFinancialStatus").asText()).isEqualTo("PENDING");
    }

    @Test
    void whatIsWrittenOnItAndWhoBoughtItIsShown() {
        JsonNode read = read(shop.placeOrder(bought()), PERSONAL);
        assertThat(read.get("tags").toString()).isEqualTo("[\"gift\",\"summer\"]");
        assertThat(read.get("sourceIdentifier").asText()).isEqualTo("EXT-1");
        assertThat(read.at("/customAttributes/0/value").asText()).isEqualTo("green");
        assertThat(read.get("email").asText()).isEqualTo("ada@example.com");
        assertThat(read.at("/customer/defaultEmailAddress/emailAddress").asText())
                .isEqualTo("ada@example.com");
        assertThat(read.at("/shippingAddress/countryCodeV2").asText()).isEqualTo("GB");
        assertThat(read.at("/shippingAddress/country").asText()).isEqualTo("United Kingdom");
        assertThat(read.get("billingAddress").isNull()).isTrue();
        assertThat(read.at("/metafield/value").asText()).isEqualTo("x-1");
    }

    @Test
    void anAppWithoutTheRightSeesNothingPersonal() {
        Shop redacted = shop("redacted.myshopify.com", ShopSettings.defaults().redactCustomers());
        client = new TestClient(redacted);
        JsonNode read = read(redacted.placeOrder(bought()), PERSONAL);
        assertThat(read.get("email").isNull()).isTrue();
        assertThat(read.get("phone").isNull()).isTrue();
        assertThat(read.get("shippingAddress").isNull()).isTrue();
        assertThat(read.at("/customer/id").asText()).startsWith("gid://shopify/Customer/");
        assertThat(read.at("/customer/defaultEmailAddress").isNull()).isTrue();
        assertThat(read.at("/customer/firstName").isNull()).isTrue();
    }

    @Test
    void aShopSellsInItsOwnCurrency() {
        Shop euro = shop("euro.myshopify.com", ShopSettings.defaults().withCurrency("EUR"));
        client = new TestClient(euro);
        assertThat(client.query("{ shop { currencyCode } }")
                        .at("/data/shop/currencyCode")
                        .asText())
                .isEqualTo("EUR");
        JsonNode read = read(euro.sell("A-1", 1), "currencyCode presentmentCurrencyCode totalPriceSet %s");
        assertThat(read.get("presentmentCurrencyCode").asText()).isEqualTo("EUR");
        assertThat(read.at("/totalPriceSet/shopMoney/currencyCode").asText()).isEqualTo("EUR");
    }

    @Test
    void linesOutliveTheirVariantAndComeInPages() {
        long order = shop.placeOrder(OrderSpec.of(
                LineSpec.of("A-1", 1),
                LineSpec.custom("Engraving", "3.00", 1).requiresShipping(false),
                LineSpec.of("B-1", 1).giftCard()));
        shop.merchant().deleteVariant("A-1");
        String page = "{ order(id: \"%s\") { lineItems(first: 2%s) { pageInfo { hasNextPage endCursor } nodes {"
                + " title variantTitle sku isGiftCard requiresShipping variant { id } product { id } } } } }";
        JsonNode first = client.query(page.formatted(gid(order), "")).at("/data/order/lineItems");
        assertThat(first.at("/nodes/0/variant").isNull()).isTrue();
        assertThat(first.at("/nodes/0/sku").asText()).isEqualTo("A-1");
        assertThat(first.at("/nodes/0/variantTitle").asText()).isEqualTo("S");
        assertThat(first.at("/nodes/1/title").asText()).isEqualTo("Engraving");
        assertThat(first.at("/nodes/1/sku").isNull()).isTrue();
        String cursor = first.at("/pageInfo/endCursor").asText();
        JsonNode rest = client.query(page.formatted(gid(order), ", after: \"" + cursor + "\""))
                .at("/data/order/lineItems");
        assertThat(rest.at("/nodes").size()).isEqualTo(1);
        assertThat(rest.at("/nodes/0/isGiftCard").asBoolean()).isTrue();
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    private static final String PERSONAL =
            "tags sourceIdentifier note poNumber test customAttributes { key value } email phone"
                    + " customer { id firstName defaultEmailAddress { emailAddress } }"
                    + " shippingAddress { firstName address1 zip city country countryCodeV2 }"
                    + " billingAddress { name } metafield(namespace: \"$app:ours\", key: \"origin\") { value }";

    private static OrderSpec bought() {
        return OrderSpec.of("A-1", 1)
                .tag("summer")
                .tag("gift")
                .attribute("colour", "green")
                .sourceIdentifier("EXT-1")
                .note("Ring twice")
                .poNumber("PO-7")
                .test(true)
                .email("ada@example.com")
                .phone("+4412345")
                .customer(new Customers.Details("ada@example.com", "Ada", "Lovelace", null))
                .shippingAddress(Address.of("Ada", "Lovelace", "12 St James's Square", "SW1Y 4JH", "London", "GB"))
                .metafield("$app:ours", "origin", "id", "x-1");
    }

    private JsonNode read(long order, String fields) {
        String query = "{ order(id: \"" + gid(order) + "\") { " + fields.replace("%s", MONEY) + " } }";
        JsonNode answer = client.query(query);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/order");
    }

    private static String shopMoney(JsonNode bag) {
        return bag.at("/shopMoney/amount").asText();
    }

    private static String gid(long order) {
        return "gid://shopify/Order/" + order;
    }
}
