package io.stockroute.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.simulator.state.product.VariantSpec;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Levels and locations are shown, and documents are checked, as Shopify did. */
class ReadingCaptureTest extends Captures {
    @Test
    void levelsAreListedFilteredAndPagedAsCaptured() {
        JsonNode operations = Captured.file("inventory-item-levels-connection-windowing-2026-04.json")
                .get("operations");
        shop.addLocation("Inventory Item Levels Source 1783701856472");
        shop.addLocation("Inventory Item Levels Destination 1783701856472");
        shop.addProduct(
                "tee",
                "Tee",
                VariantSpec.of("A-1")
                        .stock("Inventory Item Levels Source 1783701856472", 4)
                        .stock("Inventory Item Levels Destination 1783701856472", 10));
        String number = String.valueOf(shop.merchant().itemNumber("A-1"));
        JsonNode active = read(operations.get("activeRead"), number, Map.of());
        same(operations.at("/activeRead/response"), active);

        shop.merchant().deactivate("A-1", "Inventory Item Levels Source 1783701856472");
        same(operations.at("/inactiveRead/response"), read(operations.get("inactiveRead"), number, Map.of()));

        JsonNode edges = active.at("/data/inventoryItem/activeLevels/edges");
        JsonNode window = read(
                operations.get("windowRead"),
                number,
                Map.of(
                        "after", edges.at("/0/cursor").asText(),
                        "before", edges.at("/1/cursor").asText()));
        same(operations.at("/windowRead/response"), window);
    }

    private JsonNode read(JsonNode operation, String item, Map<String, String> cursors) {
        Map<String, Object> variables = new HashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> each =
                        operation.get("variables").fields();
                each.hasNext(); ) {
            Map.Entry<String, JsonNode> variable = each.next();
            variables.put(variable.getKey(), variable.getValue().asText().replace("53564958638386", item));
        }
        variables.putAll(cursors);
        return client.query(operation.get("query").asText(), variables);
    }

    @Test
    void locationsLookAsCaptured() {
        JsonNode captured = Captured.file("location-activate-deactivate-lifecycle.json")
                .at("/setup/hydrateLocation/response/payload/data");
        long number = shop.addLocation("HAR-658 lifecycle 20260505013332");
        JsonNode answer = client.query("""
                query($id: ID!) { location(id: $id) {
                  id legacyResourceId name activatable addressVerified createdAt deactivatable deactivatedAt deletable
                  fulfillsOnlineOrders hasActiveInventory hasUnfulfilledOrders isActive isFulfillmentService shipsInventory
                  updatedAt inventoryLevels(first: 3) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
                } }""", Map.of("id", "gid://shopify/Location/" + number))
                .get("data");
        assertThat(Shape.differences(
                        captured,
                        answer,
                        "address",
                        "fulfillmentService",
                        "suggestedAddresses",
                        "metafield",
                        "metafields"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missingSubselection",
                "unknownQueryRoot",
                "unknownMutationRoot",
                "unknownProductField",
                "invalidSyntax"
            })
    void documentsThatDoNotFitTheSchemaAreRefusedAsCaptured(String name) {
        JsonNode captured =
                Captured.file("graphql-base-validation-unhappy-paths.json").at("/cases/" + name);
        same(
                captured.at("/response/payload"),
                client.query(captured.at("/request/query").asText()));
    }
}
