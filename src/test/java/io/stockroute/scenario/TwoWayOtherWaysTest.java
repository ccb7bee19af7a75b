package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Into two-way stock and out of it again, by restarts with other settings while there is work under way. */
@OnEachDatabase
class TwoWayOtherWaysTest {

    private static final String SKU = "W-00001";

    @Parameter
    TestDatabases database;

    @Test
    void theStrategyCanBeChangedAtAnyMomentAndAlignsAgain() {
        try (PoolStage stage = new PoolStage(database, 1, 3)) {
            Shop main = stage.shops.get(0);
            Shop outlet = stage.shops.get(1);
            Shop b2b = stage.shops.get(2);
            stage.keepDatabase(database);
            stage.addProducts("W", 30, 10);
            stage.put("syncs.main.strategy", "one-way");
            try (Server server = stage.start()) {
                stage.awaitEqual();
                main.sell(SKU, 1);
                outlet.faults().down(true);
            }
            outlet.faults().clear();
            stage.put("syncs.main.strategy", "two-way");
            try (Server server = stage.start()) {
                awaitAll(stage, 9);
                server.awaitRest();
                outlet.sell(SKU, 2);
                awaitAll(stage, 7);
                outlet.sell(SKU, 1);
            }
            stage.put("syncs.main.strategy", "one-way");
            try (Server server = stage.start()) {
                await("nobody shares any more")
                        .atMost(Stage.PATIENCE)
                        .until(() -> server.count("select count(*) from pool") == 0);
                server.awaitRest();
                int held = main.available(SKU, PoolStage.PLACE).orElseThrow();
                assertThat(held).as("as far as the pool had come").isBetween(6, 7);
                awaitAll(stage, held);
                assertThat(server.count("select count(*) from level where store = 'main' and target is not null"))
                        .isZero();
                b2b.sell(SKU, 3);
                await().atMost(Stage.PATIENCE).until(() -> b2b.history(SKU, PoolStage.PLACE).stream()
                        .anyMatch(change -> change.from() == held - 3 && change.to() == held));
                assertThat(main.available(SKU, PoolStage.PLACE)).hasValue(held);
            }
        }
    }

    private static void awaitAll(PoolStage stage, int quantity) {
        await().atMost(Stage.PATIENCE).until(() -> stage.shops.stream()
                .allMatch(shop -> shop.available(SKU, PoolStage.PLACE).orElseThrow() == quantity));
    }
}
