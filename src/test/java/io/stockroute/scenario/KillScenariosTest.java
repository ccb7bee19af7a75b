package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.Origin;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The process is killed while a batch is under way, its answer lost for ever; another one goes on where it was. */
@OnEachDatabase
class KillScenariosTest {

    private static final int PRODUCTS = 120;

    @Parameter
    TestDatabases database;

    @Test
    void aBatchThatWasUnderWayWhenTheProcessWasKilledIsWrittenOnce() {
        try (Stage stage = new Stage(database, 3)) {
            stage.set("lane.lease", "30s");
            stage.persistent(database);
            stage.main.addSimpleProducts("K", PRODUCTS, 5);
            stage.outlet.addSimpleProducts("K", PRODUCTS, 0);
            stage.b2b.addSimpleProducts("K", PRODUCTS, 0);
            try (ForkedServer first = new ForkedServer(stage)) {
                stage.awaitInSync("K");
                stage.outlet.faults().slow(1, Duration.ofSeconds(20));
                IntStream.rangeClosed(1, PRODUCTS).forEach(i -> stage.main.sell(sku(i), 1));
                await().atMost(Stage.PATIENCE).until(() -> written(stage) > 0);
                first.kill();
            }
            int before = written(stage);
            assertThat(before).as("Shopify had done it when the process died").isPositive();
            stage.outlet.faults().clear();
            stage.outlet.faults().next(1, Fault.LOST_AFTER, "SetQuantities");
            stage.main.sell(sku(1), 1);
            try (Server second = stage.start()) {
                await().atMost(Stage.PATIENCE.multipliedBy(2))
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> stage.differences("K").isEmpty());
                assertThat(second.isReady()).isTrue();
            }
            for (int i = 2; i <= PRODUCTS; i++) {
                assertThat(stage.outlet.history(sku(i), Stage.FLOOR).stream()
                                .filter(change -> change.origin() == Origin.API && change.to() == 9))
                        .as(sku(i))
                        .hasSize(1);
            }
        }
    }

    private static int written(Stage stage) {
        return (int) IntStream.rangeClosed(1, PRODUCTS)
                .filter(i -> stage.outlet.available(sku(i), Stage.FLOOR).orElse(0) == 9)
                .count();
    }

    private static String sku(int i) {
        return "K-%05d".formatted(i);
    }
}
