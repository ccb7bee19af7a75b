package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.ShopSettings;
import io.stockroute.simulator.state.product.VariantSpec;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminApiTest {
    private final MovingClock clock = new MovingClock();
    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.builder().clock(clock).start();
        shop = simulator.addShop("main.myshopify.com");
        shop.addLocation("Main warehouse");
        shop.addLocation("Cellar");
        client = new TestClient(shop);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aWrongTokenIs401AndAnUnknownShopIs404() {
        assertThat(client.withToken("wrong").post("{ shop { id } }", Map.of()).statusCode())
                .isEqualTo(401);
        String unknown = simulator.url() + "/shops/other.myshopify.com/admin/api/2026-10/graphql.json";
        assertThat(client.send("POST", unknown, "application/json", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theVersionUsedIsNamedAndMayBeAnother() {
        HttpResponse<String> usual = client.post("{ shop { id } }", Map.of());
        shop.fallForwardTo("2027-01");
        HttpResponse<String> forward = client.post("{ shop { id } }", Map.of());

        assertThat(usual.headers().firstValue("X-Shopify-API-Version")).hasValue("2026-10");
        assertThat(forward.headers().firstValue("X-Shopify-API-Version")).hasValue("2027-01");
        assertThat(usual.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void clientCredentialsGiveATokenThatExpires() {
        Shop other = simulator.addShop(
                "b2b.myshopify.com",
                ShopSettings.defaults().withClientCredentials("id", "secret", Duration.ofMinutes(10)));
        String url = other.apiUrl() + "/admin/oauth/access_token";
        String form = "grant_type=client_credentials&client_id=id&client_secret=";
        HttpResponse<String> granted = client.send("POST", url, "application/x-www-form-urlencoded", form + "secret");
        TestClient b2b = new TestClient(other)
                .withToken(TestClient.json(granted.body()).get("access_token").asText());

        assertThat(client.send("POST", url, "application/x-www-form-urlencoded", form + "wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(b2b.post("{ shop { id } }", Map.of()).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(10));
        assertThat(b2b.post("{ shop { id } }", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsInBothDirections() {
        shop.addSimpleProducts("P", 7, 1);
        assertThat(pages("first", "after", "endCursor", "hasNextPage")).hasSize(7);
        assertThat(pages("last", "before", "startCursor", "hasPreviousPage")).hasSize(7);
        JsonNode byTitle = client.query("{ products(first: 3, sortKey: TITLE, reverse: true) { nodes { title } } }");
        assertThat(byTitle.at("/data/products/nodes/0/title").asText()).isEqualTo("Product P-00007");
    }

    private List<String> pages(String size, String from, String cursor, String more) {
        List<String> ids = new ArrayList<>();
        String at = null;
        while (true) {
            String arguments = size + ": 3" + (at == null ? "" : ", %s: \"%s\"".formatted(from, at));
            JsonNode page = client.query("{ inventoryItems(" + arguments
                            + ") { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }")
                    .at("/data/inventoryItems");
            page.get("nodes").forEach(node -> ids.add(node.get("id").asText()));
            if (!page.at("/pageInfo/" + more).asBoolean()) {
                return ids;
            }
            at = page.at("/pageInfo/" + cursor).asText();
        }
    }

    @Test
    void aConnectionWantsAPageSize() {
        JsonNode answer = client.query("{ products { nodes { id } } }");
        assertThat(answer.at("/errors/0/message").asText()).isEqualTo("you must provide one of first or last");
        assertThat(client.query("{ products(first: 251) { nodes { id } } }").get("errors"))
                .isNotEmpty();
    }

    @Test
    void searchFiltersReallyFilter() {
        shop.addProduct("tee", "Tee shirt", VariantSpec.of("A-1"), VariantSpec.of("A 2"));
        clock.advance(Duration.ofHours(2));
        shop.addProduct("mug", "Coffee mug", VariantSpec.of("B'1"));

        assertThat(skus("sku:A-1")).containsExactly("A-1");
        assertThat(skus("sku:'A 2' OR sku:'B\\'1'")).containsExactly("A 2", "B'1");
        assertThat(skus("NOT sku:'A 2'")).containsExactly("A-1", "B'1");
        assertThat(skus("sku:a*")).containsExactly("A-1", "A 2");
        assertThat(skus("updated_at:>='2026-11-23T12:00:00Z'")).containsExactly("B'1");
        assertThat(skus("updated_at:<'2026-11-23T12:00:00Z' -sku:A-1")).containsExactly("A 2");
    }

    @Test
    void anUnquotedTimeStampIsCutAtItsColonAndReadInTheShopsTimeZone() {
        shop.addProduct("tee", "Tee", VariantSpec.of("A-1"));
        String query = "{ inventoryItems(first: 5, query: \"updated_at:>=2026-11-23T10:30:15Z\") { nodes { sku } } }";
        JsonNode answer = client.query(query);

        // 10 o'clock in New York is 15:00 UTC, after the change at 10:00 UTC
        assertThat(answer.at("/data/inventoryItems/nodes")).isEmpty();
        assertThat(answer.at("/extensions/search/0/warnings/0/code").asText()).isEqualTo("invalid_field");
    }

    @Test
    void aFilterThatTheSimulatorLacksIsRefusedLoudly() {
        JsonNode answer = client.query("{ products(first: 5, query: \"tag:x\") { nodes { id } } }");
        assertThat(answer.at("/errors/0/message").asText()).contains("tag", "docs/simulator.md");
    }

    private List<String> skus(String query) {
        JsonNode answer = client.query(
                "query($q: String) { inventoryItems(first: 9, query: $q) { nodes { sku } } }", Map.of("q", query));
        List<String> skus = new ArrayList<>();
        answer.at("/data/inventoryItems/nodes")
                .forEach(node -> skus.add(node.get("sku").asText()));
        return skus;
    }

    @Test
    void changedLevelsOfALocationAreFoundByTime() {
        shop.addSimpleProducts("P", 3, 4);
        clock.advance(Duration.ofMinutes(1));
        shop.setStock("P-00002", "Cellar", 9);
        JsonNode nodes = client.query(
                        """
                        query($id: ID!) { location(id: $id) {
                          inventoryLevels(first: 9, query: "updated_at:>='2026-11-23T10:01:00Z'") {
                            nodes { id item { sku } quantities(names: ["available", "on_hand"]) { name quantity updatedAt } } } } }""",
                        Map.of("id", "gid://shopify/Location/" + shop.merchant().locationNumber("Cellar")))
                .at("/data/location/inventoryLevels/nodes");

        assertThat(nodes).hasSize(1);
        assertThat(nodes.at("/0/item/sku").asText()).isEqualTo("P-00002");
        assertThat(nodes.at("/0/quantities/0/updatedAt").asText()).isEqualTo("2026-11-23T10:01:00Z");
        assertThat(nodes.at("/0/quantities/1/updatedAt").isNull()).isTrue();
        assertThat(nodes.at("/0/id").asText()).contains("?inventory_item_id=");

        JsonNode again = client.query(
                "query($ids: [ID!]!) { nodes(ids: $ids) { ... on InventoryLevel { isActive location { name } } } }",
                Map.of("ids", List.of(nodes.at("/0/id").asText(), "gid://shopify/InventoryItem/1")));
        assertThat(again.at("/data/nodes/0/location/name").asText()).isEqualTo("Cellar");
        assertThat(again.at("/data/nodes/1").isNull()).isTrue();
    }

    @Test
    void aQueryCostsWhatShopifyTakesAndTheBucketRunsDry() {
        JsonNode answer = client.query("{ products(first: 250) { nodes { id } } }");
        assertThat(answer.at("/extensions/cost/requestedQueryCost").asInt()).isEqualTo(13);
        assertThat(answer.at("/extensions/cost/throttleStatus/maximumAvailable").asInt())
                .isEqualTo(2000);

        shop.bucket().drain();
        JsonNode throttled = client.query("{ products(first: 250) { nodes { id } } }");
        assertThat(throttled.at("/errors/0/message").asText()).isEqualTo("Throttled");
        assertThat(throttled.at("/errors/0/extensions/code").asText()).isEqualTo("THROTTLED");
        assertThat(throttled.at("/extensions/cost/actualQueryCost").isNull()).isTrue();
        assertThat(shop.calls().throttled()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(client.query("{ products(first: 250) { nodes { id } } }").has("errors"))
                .isFalse();
    }

    @Test
    void aQueryThatIsTooDearIsRefused() {
        JsonNode answer = client.query(
                "{ products(first: 250) { nodes { variants(first: 250) { nodes { inventoryItem { inventoryLevels(first: 250) { nodes { id } } } } } } } }");
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("MAX_COST_EXCEEDED");
        assertThat(answer.at("/errors/0/extensions/maxCost").asInt()).isEqualTo(1000);
    }

    @Test
    void faultsMeetTheCallsTheyAreMeantFor() {
        shop.faults().next(1, Fault.HTTP_429, "First").next(1, Fault.HTTP_503).next(1, Fault.THROTTLED);
        assertThat(client.post("query Other { shop { id } }", Map.of()).statusCode())
                .isEqualTo(503);
        HttpResponse<String> limited = client.post("query First { shop { id } }", Map.of());
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("1.0");
        assertThat(client.query("{ shop { id } }")
                        .at("/errors/0/extensions/code")
                        .asText())
                .isEqualTo("THROTTLED");
        shop.faults().status(423);
        assertThat(client.post("{ shop { id } }", Map.of()).statusCode()).isEqualTo(423);
        shop.faults().clear();
        assertThat(client.post("{ shop { id } }", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void aLostAnswerHasHappenedAndALostCallHasNot() {
        String subscribe =
                "mutation { webhookSubscriptionCreate(topic: PRODUCTS_CREATE, webhookSubscription: {uri: \"%s\"}) { userErrors { message } } }";
        shop.faults().next(1, Fault.LOST_BEFORE, "mutation").next(1, Fault.LOST_AFTER, "mutation");

        assertThatThrownBy(() -> client.query(subscribe.formatted("http://127.0.0.1:1/a")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(shop.subscriptions()).isEmpty();
        assertThatThrownBy(() -> client.query(subscribe.formatted("http://127.0.0.1:1/a")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(shop.subscriptions()).hasSize(1);
        shop.faults().down(true);
        assertThatThrownBy(() -> client.query("{ shop { id } }")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void untrackedDuplicateAndInactiveThingsAreShownAsSuch() {
        shop.addProduct(
                "tee",
                "Tee",
                VariantSpec.of("A-1").option("Size", "S"),
                VariantSpec.of("A-1").option("Size", "M"));
        shop.addProduct("gift", "Gift card", VariantSpec.of("G-1").untracked());
        shop.merchant().deactivate("G-1", "Cellar");
        JsonNode items = client.query("""
                        { inventoryItems(first: 9) { nodes { sku tracked duplicateSkuCount
                            inventoryLevels(first: 9) { nodes { location { name } } } } } }""").at("/data/inventoryItems/nodes");

        assertThat(items.at("/0/duplicateSkuCount").asInt()).isEqualTo(1);
        assertThat(items.at("/2/tracked").asBoolean()).isFalse();
        assertThat(items.at("/2/inventoryLevels/nodes")).hasSize(1);
        assertThatThrownBy(() -> shop.setStock("A-1", "Cellar", 1)).hasMessageContaining("several variants");
    }
}
