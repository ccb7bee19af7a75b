package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.fault.Answers;
import io.stockroute.simulator.state.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Answers and notifications that a client is not used to, though nothing is wrong with the shop. */
class UnusualAnswersTest extends TeeShop {
    UnusualAnswersTest() {
        super("10.00");
    }

    @Test
    void theCostIsLeftOutAsByAProxy() {
        shop.faults().answers().withoutCost(true);
        JsonNode answer = client.query("{ shop { id } }");
        assertThat(answer.has("data")).isTrue();
        assertThat(answer.has("extensions")).isFalse();
        shop.faults().answers().withoutCost(false);
        assertThat(client.query("{ shop { id } }")
                        .at("/extensions/cost/throttleStatus")
                        .isObject())
                .isTrue();
    }

    @Test
    void callsAreSentElsewhere() {
        shop.faults().answers().redirect(new Answers.Redirect(308, "http://127.0.0.1:9/elsewhere", "shop"));
        HttpResponse<String> sent = client.post("{ shop { id } }", Map.of());
        assertThat(sent.statusCode()).isEqualTo(308);
        assertThat(sent.headers().firstValue("Location")).hasValue("http://127.0.0.1:9/elsewhere");
        assertThat(client.query("{ locations(first: 1) { nodes { id } } }").has("data"))
                .isTrue();
    }

    @Test
    void bulkResultsArePackedSentElsewhereOrNamedElsewhere() throws Exception {
        String url = bulkResult();
        assertThat(url).startsWith(shop.apiUrl());
        shop.faults().answers().body(new Answers.Body(true, 0, "bulk_result"));
        HttpResponse<InputStream> packed = get(url);
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream unpacked = new GZIPInputStream(packed.body())) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("gid://shopify/ProductVariant/");
        }
        shop.faults().answers().redirect(new Answers.Redirect(302, "http://127.0.0.1:9/x", "bulk_result"));
        assertThat(get(url).statusCode()).isEqualTo(302);
        shop.faults().clear();
        assertThat(get(url).statusCode()).isEqualTo(200);

        shop.faults().answers().resultUrl("http://127.0.0.1:9/foreign.jsonl");
        assertThat(bulkResult()).isEqualTo("http://127.0.0.1:9/foreign.jsonl");
    }

    @Test
    void aBulkResultIsOneLineWithoutAnEndPackedOrNot() throws Exception {
        String url = bulkResult();
        shop.faults().answers().body(new Answers.Body(false, 3, "bulk_result"));
        try (InputStream plain = get(url).body()) {
            assertThat(length(plain)).isGreaterThan(3 << 20);
        }
        shop.faults().answers().body(new Answers.Body(true, 30, "bulk_result"));
        try (InputStream packed = get(url).body()) {
            assertThat(length(packed)).isLessThan(1 << 20);
        }
    }

    @Test
    void aRowThatChangesNothingMayBeAnsweredBeforeItIsCompared() {
        shop.adjustStock("A-1", "Main warehouse", 3);
        assertThat(set(5, 2).at("/userErrors/0/code").asText()).isEqualTo("CHANGE_FROM_QUANTITY_STALE");
        shop.faults().answers().unchangedFirst(true);
        JsonNode payload = set(5, 2);
        assertThat(payload.get("inventoryAdjustmentGroup").isNull()).isTrue();
        assertThat(payload.get("userErrors")).isEmpty();
        assertThat(set(6, 2).at("/userErrors/0/code").asText()).isEqualTo("CHANGE_FROM_QUANTITY_STALE");
        assertThat(shop.available("A-1", "Main warehouse")).hasValue(5);
    }

    @Test
    void aSampleNotificationIsSignedDatedTodayAndNamedAsATest() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            client.query("mutation { webhookSubscriptionCreate(topic: ORDERS_CREATE, webhookSubscription: {uri: \""
                    + receiver.url() + "\"}) { userErrors { message } } }");
            String url = shop.apiUrl().replace("/shops/", "/control/shops/") + "/sample";
            assertThat(client.send("POST", url, "application/json", "{\"topic\":\"orders/create\"}")
                            .body())
                    .contains("\"sent\":1");
            assertThat(shop.sendSample(Topic.INVENTORY_LEVELS_UPDATE)).isZero();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> receiver.received().size() == 1);

            WebhookReceiver.Received sample = receiver.received().get(0);
            assertThat(sample.header("X-Shopify-Test")).isEqualTo("true");
            assertThat(sample.header("X-Shopify-Hmac-Sha256")).isNotBlank();
            assertThat(sample.json().get("id").asLong()).isEqualTo(820982911946154508L);
            assertThat(sample.json().get("created_at").asText())
                    .startsWith(clock.instant().toString().substring(0, 7));
            assertThat(sample.json().get("cancelled_at").isNull()).isTrue();
            assertThat(sample.json().get("test").asBoolean()).isTrue();
            assertThat(shop.orders()).isEmpty();
            assertThat(client.send("POST", url, "application/json", "{\"topic\":\"carts/update\"}")
                            .body())
                    .contains("carts/update");
        }
    }

    @Test
    void allOfThemAreSwitchedByHand() {
        String url = shop.apiUrl().replace("/shops/", "/control/shops/") + "/faults";
        String shown = client.send(
                        "POST",
                        url,
                        "application/json",
                        "{\"without_cost\":true,\"unchanged_first\":true,\"redirect\":\"http://127.0.0.1:9/\","
                                + "\"redirect_status\":301,\"body_mb\":4,\"gzip\":true,\"operation\":\"bulk_result\","
                                + "\"result_url\":\"http://127.0.0.1:9/r\"}")
                .body();
        JsonNode answers = TestClient.json(shown).get("answers");
        assertThat(answers.toString())
                .contains(
                        "\"without_cost\":true", "\"unchanged_first\":true", "301", "megabytes=4", "gzip=true", "9/r");
        client.send("DELETE", url, "application/json", "");
        assertThat(client.query("{ shop { id } }").has("extensions")).isTrue();
    }

    private JsonNode set(int quantity, int from) {
        return client.query(
                        "mutation($input: InventorySetQuantitiesInput!, $key: String!) { inventorySetQuantities(input: $input)"
                                + " @idempotent(key: $key) { inventoryAdjustmentGroup { id } userErrors { code } } }",
                        Map.of(
                                "key",
                                java.util.UUID.randomUUID().toString(),
                                "input",
                                Map.of(
                                        "name",
                                        "available",
                                        "reason",
                                        "correction",
                                        "quantities",
                                        List.of(Map.of(
                                                "inventoryItemId",
                                                "gid://shopify/InventoryItem/"
                                                        + shop.merchant().itemNumber("A-1"),
                                                "locationId",
                                                "gid://shopify/Location/"
                                                        + shop.merchant().locationNumber("Main warehouse"),
                                                "quantity",
                                                quantity,
                                                "changeFromQuantity",
                                                from)))))
                .at("/data/inventorySetQuantities");
    }

    private String bulkResult() {
        String id = client.query(
                        "mutation { bulkOperationRunQuery(query: \"{ productVariants { edges { node { id } } } }\")"
                                + " { bulkOperation { id } userErrors { message } } }")
                .at("/data/bulkOperationRunQuery/bulkOperation/id")
                .asText();
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> client.query("{ bulkOperation(id: \"" + id + "\") { url } }")
                                .at("/data/bulkOperation/url")
                                .asText(""),
                        each -> each.startsWith("http"));
    }

    private static HttpResponse<InputStream> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofInputStream());
    }

    private static long length(InputStream stream) throws IOException {
        return stream.readAllBytes().length;
    }
}
