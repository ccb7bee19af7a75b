package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.order.OrderSpec;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Restarts with a file in which a sync is missing for a while: only a person ends it. */
@OnEachDatabase
class FrozenScenariosTest {

    private static final String SKU = "F-00001";

    @Parameter
    TestDatabases database;

    @Test
    void ordersOfTheTimeInWhichTheirSyncIsMissingAreKeptAndImportedWhenItIsBack() {
        try (Stage stage = new Stage(database, 1)) {
            stage.set("orders.poll", "2s").set("orders.grace", "2s").set("syncs.main.strategy", "orders");
            List.of(stage.main, stage.outlet, stage.b2b).forEach(shop -> shop.addSimpleProducts("F", 3, 7));
            long before;
            try (Server server = stage.start()) {
                stage.awaitInSync("F");
                server.awaitRest();
                stage.main.setStock(SKU, Stage.CELLAR, 0);
                stage.awaitInSync("F");
                server.awaitRest();
                before = server.count("select count(*) from level_link");
            }
            stage.outlet.placeOrder(OrderSpec.of(SKU, 1));

            without(stage);
            try (Server server = stage.start()) {
                assertThat(state(server).path("word").asText()).isEqualTo("frozen");
                assertThat(state(server).path("detail").asText()).contains("missing in application.yaml");
                assertThat(server.json("/api/v1/issues/syncs").toString())
                        .contains("Sync main")
                        .contains("frozen");
                assertThat(server.get("/syncs/main").statusCode()).isEqualTo(200);
                assertThat(server.get("/").body()).contains("frozen");
                long number = stage.outlet.placeOrder(OrderSpec.of(SKU, 2));
                stage.main.adjustStock(SKU, Stage.WAREHOUSE, 5);
                await().atMost(Stage.PATIENCE)
                        .until(() -> server.count("select count(*) from destination_order"
                                        + " where state = 'WAITING' and reason_code = 'SYNC_FROZEN'")
                                == 2);
                await().atMost(Stage.PATIENCE)
                        .until(() -> server.count("select count(*) from level where drifting") >= 2);
                assertThat(server.count("select coalesce(sum(units), 0) from reservation where open"))
                        .isEqualTo(3);
                assertThat(server.count("select count(*) from level_link")).isEqualTo(before);
                assertThat(stage.main.orders()).isEmpty();
                assertThat(written(stage.b2b)).isEmpty();
                assertThat(stage.outlet.order(number)).isPresent();
            }

            with(stage);
            try (Server server = stage.start()) {
                await().atMost(Stage.PATIENCE).until(() -> stage.main.orders().size() == 2);
                await().atMost(Stage.PATIENCE)
                        .until(() -> server.count("select count(*) from reservation where open") == 0);
                server.awaitRest();
                stage.awaitInSync("F");
                assertThat(stage.main.available(SKU, Stage.WAREHOUSE)).isEqualTo(OptionalInt.of(7 + 5 - 3));
                await().atMost(Stage.PATIENCE)
                        .until(() -> state(server).path("word").asText().equals("in sync"));
            }
        }
    }

    @Test
    void thePoolsOfASyncThatIsMissingTakeEveryChangeAndContinueWhenItIsBack() {
        try (Stage stage = new Stage(database, 1)) {
            stage.set("syncs.main.strategy", "two-way")
                    .set("syncs.main.destinations", "b2b")
                    .set("syncs.main.locations.outlet[0].from", null)
                    .set("syncs.main.locations.outlet[0].to", null)
                    .set("syncs.main.locations.outlet[1].from", null)
                    .set("syncs.main.locations.outlet[1].to", null);
            List.of(stage.main, stage.b2b).forEach(shop -> shop.addSimpleProducts("F", 2, 9));
            try (Server server = stage.start()) {
                await().atMost(Stage.PATIENCE).until(() -> server.count("select count(*) from pool") == 2);
                server.awaitRest();
            }

            stage.set("syncs.main.source", null)
                    .set("syncs.main.destinations", null)
                    .set("syncs.main.strategy", null);
            try (Server server = stage.start()) {
                stage.b2b.adjustStock(SKU, Stage.WAREHOUSE, -2);
                stage.main.adjustStock(SKU, Stage.WAREHOUSE, -3);
                await().atMost(Stage.PATIENCE).until(() -> server.count("select min(quantity) from pool") == 4);
                assertThat(state(server).path("word").asText()).isEqualTo("frozen");
                assertThat(stage.b2b.available(SKU, Stage.WAREHOUSE)).isEqualTo(OptionalInt.of(7));
                assertThat(stage.main.available(SKU, Stage.WAREHOUSE)).isEqualTo(OptionalInt.of(6));
            }
            stage.b2b.adjustStock(SKU, Stage.WAREHOUSE, -1);

            stage.set("syncs.main.source", "main")
                    .set("syncs.main.destinations", "b2b")
                    .set("syncs.main.strategy", "two-way");
            try (Server server = stage.start()) {
                server.post("/api/v1/syncs/main/reconcile");
                await().atMost(Stage.PATIENCE).untilAsserted(() -> {
                    assertThat(stage.main.available(SKU, Stage.WAREHOUSE)).isEqualTo(OptionalInt.of(3));
                    assertThat(stage.b2b.available(SKU, Stage.WAREHOUSE)).isEqualTo(OptionalInt.of(3));
                });
            }
        }
    }

    @Test
    void whoEndsAFrozenSyncOnItsPageEndsIt() {
        try (Stage stage = new Stage(database, 1)) {
            stage.set("syncs.main.strategy", "orders");
            List.of(stage.main, stage.outlet, stage.b2b).forEach(shop -> shop.addSimpleProducts("F", 2, 7));
            try (Server server = stage.start()) {
                stage.awaitInSync("F");
                server.awaitRest();
            }
            without(stage);
            try (Server server = stage.start()) {
                assertThat(Server.send(server.request("/api/v1/syncs/main/end")
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                        .build())
                                .statusCode())
                        .isEqualTo(204);
                await().atMost(Stage.PATIENCE).until(() -> server.count("select count(*) from level_link") == 0);
                assertThat(server.count("select count(*) from order_poll_cursor"))
                        .isZero();
                assertThat(server.json("/api/v1/overview").path("syncs")).isEmpty();
                assertThat(server.get("/syncs/main").statusCode()).isEqualTo(404);
            }
        }
    }

    /** An instance with a file that lacks the sync joins one that has it: nothing ends, nothing stands still, whoever comes and goes. */
    @Test
    void anInstanceWithAnOlderFileEndsNothingAndLeavesTheStoresToTheOther() {
        if (database == TestDatabases.H2) {
            return; // one process at a time
        }
        try (Stage stage = new Stage(database, 1)) {
            stage.set("orders.poll", "2s")
                    .set("orders.grace", "2s")
                    .set("lane.lease", "30s")
                    .set("syncs.main.strategy", "orders");
            List.of(stage.main, stage.outlet, stage.b2b).forEach(shop -> shop.addSimpleProducts("F", 3, 7));
            try (Server newer = stage.start()) {
                stage.awaitInSync("F");
                newer.awaitRest();
                long links = newer.count("select count(*) from level_link");
                String since = watch(newer);
                without(stage);
                int port = Surroundings.freePort();
                try (ForkedServer older = new ForkedServer(stage.arguments(port))) {
                    awaitAnswers(port);
                    for (int i = 1; i <= 4; i++) {
                        stage.outlet.placeOrder(OrderSpec.of(SKU, 1));
                        int made = i;
                        await().atMost(Stage.PATIENCE)
                                .until(() -> stage.main.orders().size() == made);
                    }
                    assertThat(older.isAlive()).isTrue();
                    assertThat(watch(newer)).isEqualTo(since);
                    assertThat(newer.count("select count(*) from level_link")).isEqualTo(links);
                    assertThat(newer.count("select count(*) from run where kind = 'ALIGNMENT'"))
                            .as("nothing was aligned again")
                            .isEqualTo(2);
                    stage.awaitInSync("F");
                    assertThat(state(newer).path("word").asText()).isIn("in sync", "working");
                }
            }
        }
    }

    private static void awaitAnswers(int port) {
        await().atMost(Stage.PATIENCE)
                .ignoreExceptions()
                .until(() -> Server.send(HttpRequest.newBuilder(
                                                URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                                        .build())
                                .statusCode()
                        == 200);
    }

    private static String watch(Server server) {
        return server.bean(JdbcClient.class)
                .sql("select cast(since as varchar) from order_poll_cursor where destination = 'outlet'")
                .query(String.class)
                .single();
    }

    private static List<Change> written(Shop shop) {
        return shop.history(SKU, Stage.WAREHOUSE).stream()
                .filter(change -> change.origin() == Origin.API)
                .toList();
    }

    private static JsonNode state(Server server) {
        return server.json("/api/v1/overview").path("syncs").path(0).path("state");
    }

    /** The file as it is with a mistake in it: its sync is not there. */
    private static void without(Stage stage) {
        stage.set("syncs.main.source", null)
                .set("syncs.main.destinations", null)
                .set("syncs.main.strategy", null)
                .set("syncs.main.locations.outlet[0].from", null)
                .set("syncs.main.locations.outlet[0].to", null)
                .set("syncs.main.locations.outlet[1].from", null)
                .set("syncs.main.locations.outlet[1].to", null);
    }

    private static void with(Stage stage) {
        stage.set("syncs.main.source", "main")
                .set("syncs.main.destinations", "outlet,b2b")
                .set("syncs.main.strategy", "orders")
                .set("syncs.main.locations.outlet[0].from", Stage.WAREHOUSE)
                .set("syncs.main.locations.outlet[0].to", Stage.FLOOR)
                .set("syncs.main.locations.outlet[1].from", Stage.CELLAR)
                .set("syncs.main.locations.outlet[1].to", Stage.FLOOR);
    }
}
