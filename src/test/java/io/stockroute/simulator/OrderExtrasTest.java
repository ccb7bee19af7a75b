package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.ShippingSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What few orders have, in the API, in webhooks and by control. */
class OrderExtrasTest extends TeeShop {
    private static final String READ = """
            { order(id: "gid://shopify/Order/%d") {
              totalPriceSet { shopMoney { amount } } subtotalPriceSet { shopMoney { amount } }
              currentTotalPriceSet { shopMoney { amount } } totalTipReceivedSet { shopMoney { amount } }
              originalTotalDutiesSet { shopMoney { amount } } currentTotalDutiesSet { shopMoney { amount } }
              originalTotalAdditionalFeesSet { shopMoney { amount } } currentTotalAdditionalFeesSet { shopMoney { amount } }
              dutiesIncluded additionalFees { id name price { shopMoney { amount } } taxLines { title } }
              app { id name } attribution { displayName handle } tags customAttributes { key value }
              discountApplications(first: 2) { nodes { index value { ... on MoneyV2 { amount } }
                ... on DiscountCodeApplication { code } ... on ManualDiscountApplication { title } } pageInfo { hasNextPage } }
              lineItems(first: 9) { nodes { title requiresShipping isGiftCard variant { id }
                duties { id price { shopMoney { amount } } countryCodeOfOrigin harmonizedSystemCode }
                lineItemGroup { id title quantity } sellingPlan { name sellingPlanId } customAttributes { key value } } } } }""";

    OrderExtrasTest() {
        super("10.00");
    }

    @Test
    void aPlainOrderHasNoneOfThem() {
        JsonNode order = read(shop.placeOrder(OrderSpec.of("A-1", 1)));
        assertThat(order.get("additionalFees")).isEmpty();
        assertThat(order.get("originalTotalDutiesSet").isNull()).isTrue();
        assertThat(order.get("currentTotalAdditionalFeesSet").isNull()).isTrue();
        assertThat(amount(order, "totalTipReceivedSet")).isEqualTo("0.0");
        assertThat(order.at("/lineItems/nodes/0/lineItemGroup").isNull()).isTrue();
        assertThat(order.at("/lineItems/nodes/0/sellingPlan").isNull()).isTrue();
        assertThat(order.at("/lineItems/nodes/0/duties")).isEmpty();
        assertThat(order.at("/app/name").asText()).isEqualTo("Online Store");
        assertThat(order.at("/attribution/handle").asText()).isEqualTo("web");
    }

    @Test
    void tipsGiftCardsAndOtherLinesThatNobodyShipsCountInTheTotal() {
        JsonNode order = read(shop.placeOrder(OrderSpec.of(
                LineSpec.of("A-1", 1),
                LineSpec.tip("2.50"),
                LineSpec.custom("Gift card", "20.00", 1).requiresShipping(false).giftCard(),
                LineSpec.custom("Gift wrap", "3.00", 1).requiresShipping(false))));
        assertThat(amount(order, "totalPriceSet")).isEqualTo("35.5");
        assertThat(amount(order, "totalTipReceivedSet")).isEqualTo("2.5");
        JsonNode tip = order.at("/lineItems/nodes/1");
        assertThat(tip.get("title").asText()).isEqualTo("Tip");
        assertThat(tip.get("requiresShipping").asBoolean()).isFalse();
        assertThat(tip.get("variant").isNull()).isTrue();
        assertThat(order.at("/lineItems/nodes/2/isGiftCard").asBoolean()).isTrue();
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(1);
    }

    @Test
    void dutiesAndFeesCountInTheTotalAndNotInTheSubtotal() {
        long number = shop.placeOrder(OrderSpec.of(LineSpec.of("A-1", 2).duty("4.00", "CN", "6109.10"))
                .fee("Handling", "1.50"));
        JsonNode order = read(number);
        assertThat(amount(order, "subtotalPriceSet")).isEqualTo("20.0");
        assertThat(amount(order, "totalPriceSet")).isEqualTo("25.5");
        assertThat(amount(order, "originalTotalDutiesSet")).isEqualTo("4.0");
        assertThat(amount(order, "originalTotalAdditionalFeesSet")).isEqualTo("1.5");
        assertThat(order.at("/additionalFees/0/name").asText()).isEqualTo("Handling");
        assertThat(order.at("/lineItems/nodes/0/duties/0/countryCodeOfOrigin").asText())
                .isEqualTo("CN");
        assertThat(order.at("/lineItems/nodes/0/duties/0/id").asText()).startsWith("gid://shopify/Duty/");

        shop.merchant().editOrder(number, "A-1", 1);
        assertThat(amount(read(number), "currentTotalDutiesSet")).isEqualTo("2.0");
        assertThat(amount(read(number), "currentTotalPriceSet")).isEqualTo("13.5");
        shop.merchant().cancelOrder(number, true);
        assertThat(amount(read(number), "currentTotalAdditionalFeesSet")).isEqualTo("0.0");
        assertThat(amount(read(number), "currentTotalPriceSet")).isEqualTo("0.0");
    }

    @Test
    void bundlesSubscriptionsChannelsTagsAndEmptyAttributesAreShown() {
        JsonNode order = read(shop.placeOrder(OrderSpec.of(
                        LineSpec.of("A-1", 1).group("Starter kit", 1).property("Engraving", null),
                        LineSpec.custom("Card", "1.00", 1).group("Starter kit", 1),
                        LineSpec.of("A-1", 1).sellingPlan("Monthly"))
                .sourceName("pos")
                .tag("vip")
                .attribute("Gift", null)));
        JsonNode lines = order.at("/lineItems/nodes");
        assertThat(lines.at("/0/lineItemGroup/title").asText()).isEqualTo("Starter kit");
        assertThat(lines.at("/0/lineItemGroup/id").asText())
                .isEqualTo(lines.at("/1/lineItemGroup/id").asText());
        assertThat(lines.at("/2/lineItemGroup").isNull()).isTrue();
        assertThat(lines.at("/2/sellingPlan/name").asText()).isEqualTo("Monthly");
        assertThat(lines.at("/0/customAttributes/0/value").isNull()).isTrue();
        assertThat(order.at("/app/name").asText()).isEqualTo("Point of Sale");
        assertThat(order.at("/attribution/handle").asText()).isEqualTo("pos");
        assertThat(order.at("/tags/0").asText()).isEqualTo("vip");
        assertThat(order.at("/customAttributes/0/value").isNull()).isTrue();
    }

    @Test
    void everyConnectionHasMoreThanOnePage() {
        List<LineSpec> lines = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            lines.add(LineSpec.custom("Line " + i, "1.00", 1).discount("Discount " + i, "0.10"));
        }
        OrderSpec spec = OrderSpec.of(lines.toArray(LineSpec[]::new));
        for (int i = 0; i < 12; i++) {
            spec.shipping(ShippingSpec.of("Parcel " + i, "1.00"));
        }
        long number = shop.placeOrder(spec.discount("TENOFF", "10.00"));
        assertThat(amount(read(number), "totalPriceSet")).isEqualTo("110.0");
        assertThat(pages(number, "lineItems", 50)).containsExactly(50, 50, 20);
        assertThat(pages(number, "shippingLines", 10)).containsExactly(10, 2);
        assertThat(pages(number, "discountApplications", 100)).containsExactly(100, 21);
    }

    @Test
    void discountsAreShownWithTheirCodesTitlesAndSums() {
        JsonNode applications = read(shop.placeOrder(
                        OrderSpec.of(LineSpec.of("A-1", 2).discount("Damaged box", "1.00"))
                                .discount("TENOFF", "5.00")))
                .get("discountApplications");
        assertThat(applications.at("/nodes").toString())
                .isEqualTo("[{\"index\":0,\"value\":{\"amount\":\"1.0\"},\"title\":\"Damaged box\"},"
                        + "{\"index\":1,\"value\":{\"amount\":\"5.0\"},\"code\":\"TENOFF\"}]");
        assertThat(applications.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void webhooksShowThemToo() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            client.query("mutation { webhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription: {uri: \""
                    + receiver.url() + "\"}) { userErrors { message } } }");
            shop.placeOrder(
                    OrderSpec.of(LineSpec.of("A-1", 1).duty("4.00", null, null).group("Kit", 1), LineSpec.tip("2.00"))
                            .fee("Handling", "1.50"));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !receiver.received().isEmpty());
            JsonNode body = receiver.received().get(0).json();
            assertThat(body.get("total_tip_received").asText()).isEqualTo("2.00");
            assertThat(body.at("/current_total_duties_set/shop_money/amount").asText())
                    .isEqualTo("4.00");
            assertThat(body.at("/original_total_additional_fees_set/shop_money/amount")
                            .asText())
                    .isEqualTo("1.50");
            assertThat(body.at("/line_items/0/duties/0/shop_money/amount").asText())
                    .isEqualTo("4.00");
            assertThat(body.at("/line_items/0/sales_line_item_group_id").asLong())
                    .isPositive();
            assertThat(body.get("total_price").asText()).isEqualTo("17.50");
        }
    }

    @Test
    void aRestOrderMayHaveThem() {
        JsonNode order = read(shop.placeOrder(OrderSpec.rest("""
                {"source_name":"pos","additional_fees":[{"name":"Handling","price":"1.50"}],"line_items":[
                 {"sku":"A-1","title":"Tee","quantity":1,"price":"10.00","duties":[{"shop_money":{"amount":"2.00"}}],
                  "line_item_group":{"title":"Kit","quantity":1},"selling_plan_allocation":{"selling_plan":{"name":"Monthly"}}},
                 {"title":"Tip","quantity":1,"price":"3.00","requires_shipping":false,"tip":{"payment_gateway":"x"}}]}""")));
        assertThat(amount(order, "totalPriceSet")).isEqualTo("16.5");
        assertThat(amount(order, "totalTipReceivedSet")).isEqualTo("3.0");
        assertThat(order.at("/lineItems/nodes/0/sellingPlan/name").asText()).isEqualTo("Monthly");
        assertThat(order.at("/lineItems/nodes/0/lineItemGroup/title").asText()).isEqualTo("Kit");
        assertThat(order.at("/app/name").asText()).isEqualTo("Point of Sale");
    }

    @Test
    void draftsOfAShopWithGrossPricesHaveTheirTaxInside() {
        shop.merchant().drafts().terms().tax("VAT", "0.19");
        shop.merchant().drafts().terms().pricesIncludeTax(true);
        JsonNode draft = client.query(
                        "mutation { draftOrderCreate(input: {lineItems: [{title: \"Lamp\", quantity: 1,"
                                + " originalUnitPriceWithCurrency: {amount: \"119.00\", currencyCode: USD}}]}) { draftOrder {"
                                + " taxesIncluded totalPriceSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } } } } }")
                .at("/data/draftOrderCreate/draftOrder");
        assertThat(draft.get("taxesIncluded").asBoolean()).isTrue();
        assertThat(amount(draft, "totalPriceSet")).isEqualTo("119.0");
        assertThat(amount(draft, "totalTaxSet")).isEqualTo("19.0");
        long completed =
                shop.merchant().drafts().complete(shop.draftOrders().get(0).number());
        assertThat(amount(read(completed), "totalPriceSet")).isEqualTo("119.0");
    }

    private List<Integer> pages(long number, String connection, int size) {
        List<Integer> pages = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = client.query(
                            "{ order(id: \"gid://shopify/Order/" + number + "\") { " + connection + "(first: " + size
                                    + after + ") { nodes { __typename } pageInfo { hasNextPage endCursor } } } }")
                    .at("/data/order/" + connection);
            pages.add(page.get("nodes").size());
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                return pages;
            }
            after = ", after: \"" + page.at("/pageInfo/endCursor").asText() + "\"";
        }
    }

    private JsonNode read(long number) {
        JsonNode answer = client.query(READ.formatted(number));
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        return answer.at("/data/order");
    }

    private static String amount(JsonNode order, String sum) {
        return order.at("/" + sum + "/shopMoney/amount").asText();
    }
}
