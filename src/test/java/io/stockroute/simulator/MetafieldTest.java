package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Definitions of metafields, as an app makes them once. */
class MetafieldTest {
    private static final String DEFINE = """
            mutation Define($definition: MetafieldDefinitionInput!) {
              metafieldDefinitionCreate(definition: $definition) {
                createdDefinition { id namespace key ownerType type { name } capabilities { uniqueValues { enabled eligible } } }
                userErrors { code field message }
              }
            }""";

    private Simulator simulator;
    private TestClient client;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        client = new TestClient(simulator.addShop("main.myshopify.com"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void theAppsOwnNamespaceIsWrittenOut() {
        JsonNode made = define("$app:stockroute", "origin").at("/createdDefinition");

        assertThat(made.get("namespace").asText()).matches("app--\\d+--stockroute");
        assertThat(made.at("/type/name").asText()).isEqualTo("id");
        assertThat(made.at("/capabilities/uniqueValues/enabled").asBoolean()).isTrue();
        for (String namespace :
                new String[] {"$app:stockroute", made.get("namespace").asText()}) {
            JsonNode found = client.query(
                    "query($namespace: String!) { metafieldDefinition(identifier: {ownerType: ORDER, namespace: $namespace, key: \"origin\"}) { id }"
                            + " metafieldDefinitions(ownerType: ORDER, namespace: $namespace, first: 5) { nodes { id } } }",
                    Map.of("namespace", namespace));
            assertThat(found.at("/data/metafieldDefinition/id")).isEqualTo(made.get("id"));
            assertThat(found.at("/data/metafieldDefinitions/nodes/0/id")).isEqualTo(made.get("id"));
        }
    }

    @Test
    void aDefinitionThatExistsIsTaken() {
        define("$app:stockroute", "origin");
        JsonNode again = define("$app:stockroute", "origin");

        assertThat(again.get("createdDefinition").isNull()).isTrue();
        assertThat(again.at("/userErrors/0/code").asText()).isEqualTo("TAKEN");
        assertThat(again.at("/userErrors/0/message").asText())
                .matches("Key is in use for Order metafields on the 'app--\\d+--stockroute' namespace\\.");
        assertThat(define("$app:stockroute", "other").get("userErrors")).isEmpty();
    }

    @Test
    void anotherAppsNamespaceIsRefused() {
        JsonNode answer =
                client.query(DEFINE, Map.of("definition", definition("app--999999999999--stockroute", "origin")));

        assertThat(answer.at("/data/metafieldDefinitionCreate").isNull()).isTrue();
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("ACCESS_DENIED");
        assertThat(answer.at("/errors/0/message").asText())
                .startsWith("Access denied for metafieldDefinitionCreate field. Required access: API client");
    }

    private JsonNode define(String namespace, String key) {
        return client.query(DEFINE, Map.of("definition", definition(namespace, key)))
                .at("/data/metafieldDefinitionCreate");
    }

    private static Map<String, Object> definition(String namespace, String key) {
        return Map.of("name", "Origin", "namespace", namespace, "key", key, "ownerType", "ORDER", "type", "id");
    }
}
