package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.product.VariantSpec;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlTest {
    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        shop = simulator.addShop("main.myshopify.com");
        shop.addLocation("Main warehouse");
        shop.addLocation("Cellar");
        shop.addProduct(
                "tee", "Tee", VariantSpec.of("A-1").stock("Main warehouse", 5).stock("Cellar", 2));
        simulator.addShop("outlet.myshopify.com").addLocation("Shop floor");
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void helpNamesEveryAddressAndFault() {
        assertThat(client.get(simulator.url() + "/control").body())
                .contains("/control/shops/DOMAIN/sell", "lost_after", simulator.url());
    }

    @Test
    void stockIsShownAndChanged() {
        assertThat(post("stock", "{\"sku\":\"A-1\",\"location\":\"Cellar\",\"available\":9}")
                        .at("/A-1/Cellar")
                        .asInt())
                .isEqualTo(9);
        assertThat(post("stock", "{\"sku\":\"A-1\",\"adjust\":-2}")
                        .at("/A-1/Main warehouse")
                        .asInt())
                .isEqualTo(3);
        assertThat(shop.localChange("A-1", "Cellar")).isEqualTo(7);
        assertThat(client.get(simulator.url() + "/control/stock").body())
                .contains("main: Main warehouse", "outlet: Shop floor", "A-1");
        assertThat(TestClient.json(
                                client.get(simulator.url() + "/control/shops").body())
                        .at("/0/api-url")
                        .asText())
                .isEqualTo(shop.apiUrl());
    }

    @Test
    void somethingIsSold() {
        assertThat(post("sell", "{\"sku\":\"A-1\",\"quantity\":2}").get("order").asText())
                .startsWith("gid://shopify/Order/");
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(3);
        assertThat(post("sell", "{\"sku\":\"A-1\",\"quantity\":99}")
                        .get("error")
                        .asText())
                .contains("sold out", "A-1");
        post("sell", "{\"sku\":\"A-1\",\"quantity\":99,\"oversell\":true}");
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(-96);
    }

    @Test
    void ordersAreShownPlacedAndCancelled() {
        post("sell", "{\"sku\":\"A-1\",\"quantity\":2}");
        JsonNode sold = get("orders").get(0);
        assertThat(sold.get("name").asText()).isEqualTo("#1001");
        assertThat(sold.get("total").asText()).isEqualTo("20.00");
        assertThat(sold.get("sourceIdentifier").isNull()).isTrue();
        assertThat(sold.at("/lines/0/sku").asText()).isEqualTo("A-1");
        assertThat(sold.at("/lines/0/location").asText()).isEqualTo("Main warehouse");

        post("cancel", "{\"order\":\"#1001\"}");
        assertThat(get("orders").at("/0/cancelledAt").isNull()).isFalse();
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(5);
        assertThat(post("cancel", "{\"order\":\"#9\"}").get("error").asText()).contains("#9", "#1001");

        post(
                "orders",
                "{\"name\":\"EXT-1\",\"tags\":\"a, b\",\"line_items\":[{\"sku\":\"A-1\",\"title\":\"Tee\",\"quantity\":1,\"price\":\"7.50\"}]}");
        JsonNode placed = get("orders").get(1);
        assertThat(placed.get("name").asText()).isEqualTo("EXT-1");
        assertThat(placed.get("tags").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(placed.get("total").asText()).isEqualTo("7.50");
        assertThat(get("draft-orders")).isEmpty();
    }

    @Test
    void draftOrdersAreShownCompletedAndDeleted() {
        for (int i = 0; i < 2; i++) {
            client.query(
                    "mutation { draftOrderCreate(input: {lineItems: [{quantity: 2, variantId: \"gid://shopify/ProductVariant/"
                            + shop.merchant().variantNumber("A-1") + "\"}]}) { userErrors { message } } }");
        }
        assertThat(get("draft-orders").findValuesAsText("status")).containsExactly("OPEN", "OPEN");

        JsonNode drafts = post("draft-orders", "{\"complete\":\"#D1\",\"delete\":\"#D2\"}");
        assertThat(drafts).hasSize(1);
        assertThat(drafts.at("/0/status").asText()).isEqualTo("COMPLETED");
        assertThat(drafts.at("/0/order").asText()).isEqualTo("#1001");
        assertThat(post("draft-orders", "{\"delete\":\"#D9\"}").get("error").asText())
                .contains("#D9", "#D1");
    }

    @Test
    void faultsAreSwitchedOnAndOff() {
        post("faults", "{\"down\":true,\"lost_after\":0.5}");
        assertThatThrownBy(() -> client.query("{ shop { id } }")).isInstanceOf(UncheckedIOException.class);
        client.send("DELETE", url("faults"), "application/json", "");
        assertThat(client.query("{ shop { id } }").has("data")).isTrue();
        assertThat(post("faults", "{\"next\":\"http_503\",\"count\":1}")
                        .get("next")
                        .get(0)
                        .asText())
                .isEqualTo("http_503");
    }

    @Test
    void recordsArePoisonedAndFieldsRefused() {
        assertThat(post("faults", "{\"poison\":\"location:Cellar\",\"with\":\"http_500\",\"operation\":\"locations\"}")
                        .at("/poisoned/location:Cellar")
                        .asText())
                .isEqualTo("http_500 of locations");
        assertThat(client.post("{ locations(first: 9) { nodes { id } } }", Map.of())
                        .statusCode())
                .isEqualTo(500);
        post("faults", "{\"heal\":\"location:Cellar\",\"refuse\":\"email\",\"value\":\"a@b.c\"}");
        assertThat(client.query("{ locations(first: 9) { nodes { id } } }").has("data"))
                .isTrue();
        assertThat(get("faults").at("/refused_fields/email").asText()).isEqualTo("a@b.c");
        assertThat(post("faults", "{\"accept\":\"email\"}").get("refused_fields"))
                .isEmpty();
        assertThat(post("faults", "{\"poison\":\"order:#9\"}").get("error").asText())
                .contains("order:#9");
        assertThat(post("faults", "{\"poison\":\"item:A-1\",\"with\":\"magic\"}")
                        .get("error")
                        .asText())
                .contains("timeout_after");
    }

    @Test
    void mistakesAreExplained() {
        assertThat(post("stock", "{\"sku\":\"nope\",\"adjust\":1}").get("error").asText())
                .contains("nope", "main.myshopify.com");
        assertThat(post("stock", "{\"sku\":\"A-1\"}").get("error").asText()).contains("available", "adjust");
        assertThat(post("faults", "{\"earthquake\":1}").get("error").asText()).contains("earthquake");
        HttpResponse<String> unknown = client.get(simulator.url() + "/control/shops/nowhere/stock");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("nowhere", "main.myshopify.com");
    }

    private JsonNode get(String what) {
        return TestClient.json(client.get(url(what)).body());
    }

    private JsonNode post(String what, String body) {
        return TestClient.json(
                client.send("POST", url(what), "application/json", body).body());
    }

    private String url(String what) {
        return simulator.url() + "/control/shops/main.myshopify.com/" + what;
    }
}
