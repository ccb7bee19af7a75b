package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.OnOneDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.SkuAt;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Settings are looked at and saved while the server runs, and every shop holds what the plan said. */
@OnOneDatabase("its statements run on each database in PlanTest and PlanReadsTest")
class PreviewScenarioTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRODUCTS = 300;

    @Test
    void whatIsSavedIsWhatWasPlanned() throws Exception {
        try (Stage stage = new Stage(TestDatabases.H2, 1)) {
            stage.main.addSimpleProducts("P", PRODUCTS, 9);
            stage.outlet.addSimpleProducts("P", PRODUCTS, 4);
            stage.b2b.addSimpleProducts("P", PRODUCTS, 9);
            stage.b2b.addSimpleProducts("ALONE", 2, 9);
            try (Server server = stage.start()) {
                stage.awaitInSync("P");
                server.awaitRest();
                planAndSave(stage, server, "{\"enabled\": false}");
                stage.main.sell("P-00007", 5);
                stage.outlet.sell("P-00008", 3);
                server.awaitRest();

                stage.outlet.faults().down(true);
                long id = want(server, "{\"enabled\": true, \"safety-stock\": {\"b2b\": 2}}");
                JsonNode failed = worked(server, id);
                assertThat(failed.path("state").asText()).isEqualTo("FAILED");
                assertThat(failed.path("reason").asText()).startsWith("outlet does not answer");
                assertThat(save(server, id).statusCode()).isEqualTo(409);

                stage.outlet.faults().clear();
                server.post("/api/v1/previews/%d/again".formatted(id));
                assertThat(worked(server, id).path("state").asText()).isEqualTo("READY");
                saveAndCompare(stage, server, id);

                planAndSave(stage, server, "{\"strategy\": \"orders\", \"safety-stock\": {\"outlet\": 1}}");
            }
        }
    }

    private static void planAndSave(Stage stage, Server server, String settings) throws Exception {
        long id = want(server, settings);
        assertThat(worked(server, id).path("state").asText()).isEqualTo("READY");
        saveAndCompare(stage, server, id);
    }

    private static void saveAndCompare(Stage stage, Server server, long id) {
        Map<String, Integer> expected = levels(stage);
        for (int page = 0; page < 2; page++) {
            for (JsonNode change : server.json("/api/v1/previews/%d/changes?size=500&page=%d".formatted(id, page))) {
                String level = "%s %s %s"
                        .formatted(
                                change.path("store").asText(),
                                change.path("sku").asText(),
                                change.path("location").asText());
                assertThat(expected.put(level, change.path("to").asInt()))
                        .as(level)
                        .isEqualTo(change.path("from").asInt());
            }
        }
        assertThat(save(server, id).statusCode()).isEqualTo(200);
        await().atMost(Stage.PATIENCE).until(() -> differences(expected, levels(stage)), Map::isEmpty);
        server.awaitRest();
        assertThat(differences(expected, levels(stage))).isEmpty();
        JsonNode outcome = server.json("/api/v1/previews/" + id).path("outcome");
        assertThat(outcome.path("otherwise").asInt()).isZero();
        assertThat(outcome.path("underWay").asInt()).isZero();
    }

    private static Map<String, String> differences(Map<String, Integer> expected, Map<String, Integer> found) {
        Map<String, String> differences = new TreeMap<>();
        expected.forEach((level, units) -> {
            if (!units.equals(found.get(level))) {
                differences.put(level, units + " but " + found.get(level));
            }
        });
        return differences;
    }

    private static Map<String, Integer> levels(Stage stage) {
        Map<String, Integer> levels = new HashMap<>();
        stage.main.levels().forEach((at, units) -> levels.put(name("main", at), units));
        stage.outlet.levels().forEach((at, units) -> levels.put(name("outlet", at), units));
        stage.b2b.levels().forEach((at, units) -> levels.put(name("b2b", at), units));
        return levels;
    }

    private static String name(String store, SkuAt at) {
        return "%s %s %s".formatted(store, at.sku(), at.location());
    }

    private static long want(Server server, String settings) throws Exception {
        HttpResponse<String> answer = Server.send(server.request("/api/v1/syncs/main/previews")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"settings\": " + settings + "}"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asLong();
    }

    private static JsonNode worked(Server server, long id) {
        return await().atMost(Stage.PATIENCE)
                .until(() -> server.json("/api/v1/previews/" + id), preview -> !List.of("WANTED", "READING")
                        .contains(preview.path("state").asText()));
    }

    private static HttpResponse<String> save(Server server, long id) {
        return server.post("/api/v1/previews/%d/save".formatted(id));
    }
}
