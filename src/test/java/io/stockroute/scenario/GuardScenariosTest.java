package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.state.product.VariantSpec;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A wrong map of locations, a store that empties: nothing is written until an operator has looked. */
@OnEachDatabase
class GuardScenariosTest {

    private static final int PRODUCTS = 40;
    private static final int SMALL = 6;

    @Parameter
    TestDatabases database;

    private Stage stage;
    private Server server;

    @BeforeEach
    void begin() {
        stage = new Stage(database, 1).persistent(database);
        stage.main.addSimpleProducts("START", PRODUCTS, 7);
        stage.outlet.addSimpleProducts("START", PRODUCTS, 5);
        stage.b2b.addSimpleProducts("START", PRODUCTS, 0);
    }

    @AfterEach
    void end() {
        server.close();
        stage.close();
    }

    @Test
    void aFirstAlignmentThatWouldEmptyAStoreIsPutOnHoldAndWrittenOnlyWhenItIsApproved() {
        stage.main.levels().keySet().forEach(at -> stage.main.setStock(at.sku(), at.location(), 0));
        server = stage.start();
        JsonNode run = awaitHeld();

        assertThat(run.path("run").path("reason").asText())
                .isEqualTo("Would set 40 of 40 levels of outlet that hold stock to zero (100 %; the limit is 25 %)");
        assertThat(run.path("rows")).hasSize(PRODUCTS);
        assertThat(run.path("rows").get(0).path("from").asInt()).isEqualTo(5);
        server.awaitRest();
        assertThat(outlet()).containsOnly(5);
        assertThat(stage.outlet.calls().count("SetQuantities")).isZero();

        decide(run, "approve");
        stage.awaitInSync("START");
        assertThat(outlet()).containsOnly(0);

        awaitState(run, "DONE");
        decide(run, "undo");
        awaitState(run, "UNDONE");
        assertThat(outlet()).containsOnly(5);
        assertThat(server.get(path(run)).body()).contains("\"RESTORED\":40").contains("\"operator\":\"admin\"");
        assertThat(server.get("/runs/" + id(run)).body()).contains("Release the levels");

        decide(run, "resume");
        stage.awaitInSync("START");
    }

    @Test
    void aFloodOfWebhooksThatEmptiesSourceIsPutOnHold() {
        server = stage.start();
        stage.awaitInSync("START");
        server.awaitRest();
        stage.main.sell("START-00001", 1);
        stage.awaitInSync("START");

        stage.main.levels().keySet().forEach(at -> stage.main.setStock(at.sku(), at.location(), 0));
        JsonNode run = awaitHeld();
        assertThat(run.path("run").path("kind").asText()).isEqualTo("GUARD");
        server.awaitRest();
        assertThat(stage.outlet.levels().values().stream()
                        .filter(held -> held > 0)
                        .count())
                .as("fewer than twenty levels are never held")
                .isGreaterThan(PRODUCTS - 20);
        JsonNode known = server.json(path(run));
        Shop stopped = known.path("run").path("store").asText().equals("outlet") ? stage.outlet : stage.b2b;
        long leaked =
                stopped.levels().values().stream().filter(held -> held == 0).count();
        assertThat(known.path("run").path("writtenBefore").asLong()).isGreaterThanOrEqualTo(leaked);
        assertThat(StreamSupport.stream(known.path("rows").spliterator(), false)
                        .filter(row -> row.path("beforeHold").asBoolean()))
                .hasSize(known.path("run").path("writtenBefore").asInt())
                .allMatch(row -> row.path("state").asText().equals("APPLIED"));
        assertThat(server.post(path(run) + "/reject").statusCode()).isEqualTo(202);
        assertThat(server.post(path(run) + "/reject").statusCode()).isEqualTo(409);

        stage.main.levels().keySet().forEach(at -> stage.main.setStock(at.sku(), at.location(), 7));
        stage.awaitInSync("START");
        awaitState(run, "SETTLED");
    }

    @Test
    void aLocationThatIsReplacedByAnEmptyNamesakeDoesNotEmptyASmallShop() {
        givenASmallShop("keep");

        stage.main.merchant().renameLocation(Stage.WAREHOUSE, "Old warehouse");
        stage.main.addLocation(Stage.WAREHOUSE);

        JsonNode run = awaitHeld();
        server.awaitRest();
        assertThat(run.path("run").path("reason").asText())
                .isEqualTo("Would set 6 of 6 levels of outlet that hold stock to zero, as the locations that feed them"
                        + " have changed");
        assertThat(outlet()).containsOnly(7);

        stage.main.merchant().renameLocation(Stage.WAREHOUSE, "New warehouse");
        stage.main.merchant().renameLocation("Old warehouse", Stage.WAREHOUSE);
        awaitState(run, "SETTLED");
        stage.main.sell("START-00001", 7);
        stage.awaitInSync("START");
        assertThat(server.count("select count(*) from run where state = 'AWAITING_APPROVAL'"))
                .as("a sale is no change of structure")
                .isZero();
    }

    @Test
    void productsThatLoseTheirMatchTogetherDoNotEmptyASmallShopAndWhatLeakedIsUndone() {
        givenASmallShop("zero");

        for (int product = 1; product <= SMALL; product++) {
            stage.main.merchant().renameSku("START-0000" + product, "OTHER-" + product);
        }
        JsonNode run = awaitHeld();
        server.awaitRest();
        run = server.json(path(run));
        long leaked = stage.outlet.levels().values().stream()
                .filter(held -> held == 0)
                .count();

        assertThat(leaked).isLessThan(SMALL);
        assertThat(run.path("run").path("writtenBefore").asLong()).isEqualTo(leaked);
        assertThat(run.path("run").path("onHold").asLong()).isEqualTo(SMALL - leaked);
        assertThat(server.get("/runs/" + id(run)).body()).doesNotContain("Nothing of it has been written");
        decide(run, leaked > 0 ? "undo" : "reject");
        awaitState(run, leaked > 0 ? "UNDONE" : "REJECTED");
        assertThat(outlet()).containsOnly(7);
    }

    private void givenASmallShop(String whenUnmatched) {
        stage.close();
        stage = new Stage(database, 1).persistent(database);
        stage.set("syncs.main.destinations", "outlet");
        stage.set("syncs.main.when-unmatched", whenUnmatched);
        for (int product = 1; product <= SMALL; product++) {
            String sku = "START-0000" + product;
            stage.main.addProduct("p" + product, "P", VariantSpec.of(sku).stock(Stage.WAREHOUSE, 7));
            stage.outlet.addProduct("p" + product, "P", VariantSpec.of(sku).stock(Stage.FLOOR, 5));
        }
        server = stage.start();
        stage.awaitInSync("START");
        server.awaitRest();
    }

    @Test
    void aPausedStoreIsLeftAloneAndCatchesUpWhenItIsResumed() {
        server = stage.start();
        stage.awaitInSync("START");
        server.awaitRest();

        assertThat(server.post("/api/v1/stores/outlet/pause").statusCode()).isEqualTo(204);
        assertThat(server.post("/api/v1/stores/outlet/pause").statusCode()).isEqualTo(409);
        assertThat(server.post("/api/v1/stores/nowhere/pause").statusCode()).isEqualTo(404);
        stage.main.sell("START-00001", 2);
        stage.outlet.sell("START-00002", 1);
        await().atMost(Stage.PATIENCE)
                .until(() -> stage.b2b.available("START-00001", Stage.WAREHOUSE).orElse(0) == 5);
        await().atMost(Stage.PATIENCE).until(() -> stage.simulator.deliveriesIdle());
        assertThat(stage.outlet.available("START-00001", Stage.FLOOR)).hasValue(14);

        assertThat(server.post("/api/v1/stores/outlet/resume").statusCode()).isEqualTo(204);
        stage.awaitInSync("START");
    }

    private Set<Integer> outlet() {
        return stage.outlet.levels().values().stream().collect(Collectors.toSet());
    }

    private JsonNode awaitHeld() {
        await().atMost(Stage.PATIENCE)
                .until(() -> server.count("select count(*) from run where state = 'AWAITING_APPROVAL'") > 0);
        return server.json("/api/v1/runs/" + server.count("select max(id) from run where state = 'AWAITING_APPROVAL'"));
    }

    private void awaitState(JsonNode run, String state) {
        await().atMost(Stage.PATIENCE)
                .until(() -> server.json(path(run)).path("run").path("state").asText(), state::equals);
    }

    private void decide(JsonNode run, String decision) {
        HttpResponse<String> answer = server.post(path(run) + "/" + decision);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static long id(JsonNode run) {
        return run.path("run").path("id").asLong();
    }

    private static String path(JsonNode run) {
        return "/api/v1/runs/" + id(run);
    }
}
