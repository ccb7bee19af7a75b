package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders and draft orders made through the API, beside what was captured from Shopify. */
class OrderCaptureTest {
    private static final String VARIANT = "gid://shopify/ProductVariant/48540157378793";
    private static final String PARITY = """
            mutation Create($order: OrderCreateOrderInput!, $options: OrderCreateOptionsInput) {
              orderCreate(order: $order, options: $options) {
                order {
                  id name email note tags customAttributes { key value }
                  billingAddress { firstName lastName address1 city provinceCode countryCodeV2 zip }
                  shippingAddress { firstName lastName address1 city provinceCode countryCodeV2 zip }
                  shippingLines(first: 5) { nodes { title code source originalPriceSet { shopMoney { amount currencyCode } }
                    taxLines { title rate priceSet { shopMoney { amount currencyCode } } } } }
                  displayFinancialStatus displayFulfillmentStatus
                  currentTotalPriceSet { shopMoney { amount currencyCode } }
                  totalTaxSet { shopMoney { amount currencyCode } }
                  totalDiscountsSet { shopMoney { amount currencyCode } }
                  discountCodes
                  lineItems(first: 5) { nodes { id title quantity sku variant { id } variantTitle
                    originalUnitPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
                    taxLines { title rate priceSet { shopMoney { amount currencyCode } } } } }
                }
                userErrors { code field message }
              }
            }""";

    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        shop = simulator.addShop("main.myshopify.com");
        shop.addLocation("Main warehouse");
        shop.addProduct("tee", "Tee", VariantSpec.of("A-1"));
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anOrderWithTaxesShippingDiscountAndPaymentIsAnsweredAsCaptured() {
        JsonNode file = Captured.file("order-create-parity.json");
        Map<String, Object> variables = variables(file.get("variables"));
        JsonNode answer = client.query(PARITY, variables);

        JsonNode captured = file.at("/mutation/response/data/orderCreate");
        values(captured, answer.at("/data/orderCreate"));
        assertThat(answer.at("/data/orderCreate/order/name").asText()).startsWith("#");
    }

    @Test
    void theFieldsOfACustomLineAreAnsweredAsCaptured() {
        JsonNode file = Captured.file("order-create-line-item-fields.json");
        JsonNode answer = client.query(file.get("document").asText(), variables(file.get("variables")));
        JsonNode captured = file.at("/mutation/response/data/orderCreate");
        values(captured, answer.at("/data/orderCreate"));

        JsonNode read = client.query(
                file.at("/downstreamRead/document").asText(),
                Map.of("id", answer.at("/data/orderCreate/order/id").asText()));
        values(file.at("/downstreamRead/response/data"), read.get("data"));
        assertThat(answer.at("/extensions/cost/requestedQueryCost"))
                .isEqualTo(file.at("/mutation/response/extensions/cost/requestedQueryCost"));
        assertThat(read.at("/extensions/cost/requestedQueryCost"))
                .isEqualTo(file.at("/downstreamRead/response/extensions/cost/requestedQueryCost"));
    }

    @Test
    void anOrderWithoutLinesIsRefusedAsCaptured() {
        same(Captured.file("order-create-validation-matrix.json"));
    }

    /** Since 2026-07 a time to come counts as now; the capture is of 2025-01, which refused it. */
    @Test
    void redundantCustomersAndTaxesWithoutRateAreRefusedAsCaptured() {
        JsonNode file = Captured.file("order-create-validation-matrix-extended.json");
        JsonNode answer = client.query(ours(file.get("query").asText()), variables(file.get("variables")));
        JsonNode captured = file.at("/mutation/response/data");
        for (String name :
                new String[] {"redundantCustomer", "lineItemTaxLineMissingRate", "shippingLineTaxLineMissingRate"}) {
            assertThat(answer.at("/data/" + name).toString()).isEqualTo(texts(captured.get(name)));
        }
        assertThat(answer.at("/data/futureProcessedAt/userErrors")).isEmpty();
    }

    @Test
    void draftOrdersAreCheckedAsCaptured() {
        same(Captured.file("draft-order-create-validation-matrix.json"));
    }

    private void same(JsonNode file) {
        JsonNode answer = client.query(file.get("query").asText(), variables(file.get("variables")));
        assertThat(answer.get("data")).isEqualTo(file.at("/mutation/response/data"));
    }

    /** Compares as {@link Shape} does, and the amounts and texts that were sent as well. */
    private static void values(JsonNode captured, JsonNode answer) {
        assertThat(Shape.differences(captured, answer, "name", "product"))
                .as("%s%nanswered: %s", captured, answer)
                .isEmpty();
        for (String field :
                new String[] {"amount", "currencyCode", "title", "key", "value", "rate", "quantity", "tags"}) {
            assertThat(answer.findValues(field)).as(field).isEqualTo(captured.findValues(field));
        }
    }

    private Map<String, Object> variables(JsonNode captured) {
        return TestClient.JSON.convertValue(TestClient.json(ours(captured.toString())), TestClient.MAP);
    }

    private String ours(String text) {
        return text.replace(
                VARIANT, "gid://shopify/ProductVariant/" + shop.merchant().variantNumber("A-1"));
    }

    /** A path of an error is a list of texts; the capture wrote its numbers as numbers. */
    private static String texts(JsonNode captured) {
        return captured.toString().replaceAll("([,\\[])(\\d+)(?=[,\\]])", "$1\"$2\"");
    }
}
