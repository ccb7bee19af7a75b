package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.OnEachDatabase;
import io.stockroute.RandomRuns;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.Origin;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Any order of changes and faults: at rest every Destination level equals its target, no key has written twice, and Source was never
 * written. {@link RandomRuns} says how to make more runs, and how to repeat one.
 */
@OnEachDatabase
class RandomStockTest {

    private static final int PRODUCTS = 12;
    private static final int STEPS = Integer.getInteger("stockroute.steps", 120);

    @Parameter
    TestDatabases database;

    @Test
    void atRestEveryDestinationLevelEqualsItsTarget() throws Exception {
        RandomRuns.play("random stock on " + database, this::play);
    }

    private void play(long seed) {
        Random random = new Random(seed);
        try (Stage stage = new Stage(database, seed)) {
            List<String> skus = stage.main.addSimpleProducts("R", PRODUCTS, 40);
            stage.outlet.addSimpleProducts("R", PRODUCTS, 3);
            stage.b2b.addSimpleProducts("R", PRODUCTS, 3);
            Server server = stage.start();
            try {
                stage.awaitInSync("R");
                for (int step = 0; step < STEPS; step++) {
                    act(stage, skus.get(random.nextInt(skus.size())), random);
                    if (step == STEPS / 2) {
                        server.close();
                        server = stage.start();
                    }
                }
                List.of(stage.main, stage.outlet, stage.b2b)
                        .forEach(shop -> shop.faults().clear());
                server.post("/api/v1/syncs/main/reconcile");
                stage.awaitInSync("R");
                server.awaitRest();
                assertThat(stage.differences("R")).as("seed %d", seed).isEmpty();
                skus.forEach(sku -> check(stage, sku, seed));
            } finally {
                server.close();
            }
        }
    }

    private static void act(Stage stage, String sku, Random random) {
        List<Shop> shops = List.of(stage.main, stage.outlet, stage.b2b);
        int dice = random.nextInt(100);
        if (dice < 45) {
            stage.main.merchant().sell(java.util.Map.of(sku, 1 + random.nextInt(3)), true);
        } else if (dice < 60) {
            stage.main.adjustStock(sku, random.nextBoolean() ? Stage.WAREHOUSE : Stage.CELLAR, random.nextInt(30));
        } else if (dice < 72) {
            stage.outlet.setStock(sku, Stage.FLOOR, random.nextInt(60));
        } else if (dice < 80) {
            stage.b2b.adjustStock(sku, Stage.WAREHOUSE, random.nextInt(9) - 4);
        } else {
            Faults faults = shops.get(random.nextInt(shops.size())).faults();
            switch (random.nextInt(10)) {
                case 0 -> faults.loseCallBefore(0.2);
                case 1 -> faults.loseAnswerAfter(0.2);
                case 2 -> faults.throttle(0.2);
                case 3 -> faults.dropDeliveries(0.5);
                case 4 -> faults.duplicateDeliveries(0.5);
                case 5 -> faults.reorderDeliveries(0.5).delays(Duration.ofMillis(5), Duration.ofMillis(200));
                case 6 -> faults.rate(Fault.HTTP_503, 0.2);
                case 7 -> faults.rate(Fault.INTERNAL_ERROR, 0.2);
                case 8 -> faults.next(1, Fault.LOST_AFTER, "SetQuantities");
                default -> faults.clear();
            }
        }
    }

    private static void check(Stage stage, String sku, long seed) {
        assertThat(stage.main.history(sku, Stage.WAREHOUSE))
                .as("seed %d", seed)
                .noneMatch(change -> change.origin() == Origin.API);
        for (List<Change> history :
                List.of(stage.outlet.history(sku, Stage.FLOOR), stage.b2b.history(sku, Stage.WAREHOUSE))) {
            Set<String> keys = new HashSet<>();
            history.stream().filter(change -> change.origin() == Origin.API).forEach(change -> assertThat(
                            keys.add(change.idempotencyKey()))
                    .as("a key that wrote twice (seed %d, sku %s)", seed, sku)
                    .isTrue());
        }
    }
}
