package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkTest {
    private static final String RUN = """
            mutation($query: String!) { bulkOperationRunQuery(query: $query) {
              bulkOperation { id status objectCount url } userErrors { field message code } } }""";
    private static final String READ = """
            query($id: ID!) { bulkOperation(id: $id) {
              status errorCode objectCount rootObjectCount fileSize url partialDataUrl completedAt } }""";

    private Simulator simulator;
    private Shop shop;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
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
    void theResultHasOneLinePerObjectWithItsParent() {
        shop.addProduct("tee", "Tee", VariantSpec.of("A-1"), VariantSpec.of("A-2"));
        JsonNode operation = finished(run("""
                { productVariants { edges { node { id sku inventoryItem { id tracked
                    inventoryLevels { edges { node { id isActive location { name } } } } } } } } }"""));

        assertThat(operation.get("status").asText()).isEqualTo("COMPLETED");
        assertThat(operation.get("objectCount").asText()).isEqualTo("6");
        assertThat(operation.get("rootObjectCount").asText()).isEqualTo("2");
        List<JsonNode> lines = client.get(operation.get("url").asText())
                .body()
                .lines()
                .map(TestClient::json)
                .toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0).at("/inventoryItem/tracked").asBoolean()).isTrue();
        assertThat(lines.get(0).at("/inventoryItem").has("inventoryLevels")).isFalse();
        assertThat(lines.get(1).get("__parentId")).isEqualTo(lines.get(0).get("id"));
    }

    @Test
    void aLargeCatalogueIsReadWhole() {
        shop.addSimpleProducts("P", 2500, 1);
        JsonNode operation = finished(run("{ products { edges { node { id } } } }"));
        assertThat(operation.get("objectCount").asText()).isEqualTo("2500");
    }

    @Test
    void withoutResultsThereIsNoAddress() {
        JsonNode operation = finished(run("{ products { edges { node { id } } } }"));
        assertThat(operation.get("url").isNull()).isTrue();
        assertThat(operation.get("fileSize").isNull()).isTrue();
    }

    @Test
    void anOperationMayFail() {
        shop.bulk().failNext("TIMEOUT");
        JsonNode operation = finished(run("{ products { edges { node { id } } } }"));
        assertThat(operation.get("status").asText()).isEqualTo("FAILED");
        assertThat(operation.get("errorCode").asText()).isEqualTo("TIMEOUT");
    }

    @Test
    void theEndIsToldToSubscribers() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            client.query(
                    "mutation { webhookSubscriptionCreate(topic: BULK_OPERATIONS_FINISH, webhookSubscription: {uri: \"%s\"}) { userErrors { message } } }"
                            .formatted(receiver.url()));
            String id = run("{ products { edges { node { id } } } }")
                    .at("/bulkOperation/id")
                    .asText();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !receiver.received().isEmpty());
            JsonNode body = receiver.received().get(0).json();
            assertThat(body.get("admin_graphql_api_id").asText()).isEqualTo(id);
            assertThat(body.get("status").asText()).isEqualTo("completed");
        }
    }

    @Test
    void tooDeepOrTooManyConnectionsAndConnectionsInListsAreRefused() {
        assertThat(problem("""
                { locations { edges { node { id inventoryLevels { edges { node { id item { variants { edges { node { id
                    product { variants { edges { node { id } } } } } } } } } } } } } } }"""))
                .isEqualTo("Bulk queries cannot contain connections with a nesting depth greater than 2.");
        assertThat(problem("{ a: products { edges { node { id } } } b: products { edges { node { id } } }"
                        + " c: products { edges { node { id } } } d: products { edges { node { id } } }"
                        + " e: products { edges { node { id } } } f: products { edges { node { id } } } }"))
                .isEqualTo("Bulk queries cannot contain more than 5 connections.");
        assertThat(problem("{ nodes(ids: []) { ... on Product { id variants { edges { node { id } } } } } }"))
                .isEqualTo("Queries that contain a connection field within a list field are not currently supported.");
        assertThat(problem("{ products { edges { node { nonsense } } } }")).contains("nonsense");
    }

    private String problem(String query) {
        return run(query).at("/userErrors/0/message").asText();
    }

    private JsonNode run(String query) {
        return client.query(RUN, Map.of("query", query)).at("/data/bulkOperationRunQuery");
    }

    private JsonNode finished(JsonNode payload) {
        assertThat(payload.get("userErrors")).isEmpty();
        String id = payload.at("/bulkOperation/id").asText();
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> client.query(READ, Map.of("id", id)).at("/data/bulkOperation"), operation -> !List.of(
                                "CREATED", "RUNNING")
                        .contains(operation.get("status").asText()));
    }
}
