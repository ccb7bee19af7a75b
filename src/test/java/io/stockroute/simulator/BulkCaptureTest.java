package io.stockroute.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk queries are checked as Shopify checked them. */
class BulkCaptureTest extends Captures {
    @ParameterizedTest
    @ValueSource(strings = {"nodesInsteadOfEdges", "topLevelNode", "nestedWithoutParentId", "invalidOperationType"})
    void bulkQueriesAreCheckedAsCaptured(String name) {
        JsonNode captured =
                Captured.file("bulk-operation-run-query-validators.json").at("/validations/" + name);
        JsonNode answer = client.query(
                captured.get("query").asText(),
                TestClient.JSON.convertValue(captured.get("variables"), TestClient.MAP));
        same(captured.get("response"), answer);
    }

    @Test
    void aSixthBulkOperationHasToWaitAsCaptured() {
        JsonNode captured = Captured.file("bulk-operation-run-query-concurrency-limit.json");
        for (JsonNode run : captured.get("successfulRuns")) {
            same(run.get("response"), bulk(run));
        }
        JsonNode answer = bulk(captured.get("sixthRun"));
        same(captured.at("/sixthRun/response"), answer);
    }

    private JsonNode bulk(JsonNode call) {
        return client.query(
                call.get("query").asText(), TestClient.JSON.convertValue(call.get("variables"), TestClient.MAP));
    }
}
