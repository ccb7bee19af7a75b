package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.OnOneDatabase;
import io.stockroute.RandomRuns;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two servers over one PostgreSQL and the same shops: one works the lanes and is killed in the middle, the other receives what Shopify
 * sends, and takes the lanes over with all that was under way.
 */
@OnOneDatabase("several servers share a database of their own process only")
class TwoPoolServersTest {

    private static final int PRODUCTS = 12;
    private static final int CHANGES = Integer.getInteger("stockroute.changes", 800) / 4;

    @Test
    void whatAKilledServerHadUnderWayIsFinishedByTheOther() {
        long seed = RandomRuns.seed("two servers");
        Random random = new Random(seed);
        try (PoolStage stage = new PoolStage(TestDatabases.POSTGRESQL, seed, 3)) {
            List<String> skus = stage.addProducts("T", PRODUCTS, 40);
            int other = Surroundings.freePort();
            stage.put("lane.lease", "30s");
            stage.put("public-url", "http://127.0.0.1:" + other);
            try (ForkedServer working = new ForkedServer(stage)) {
                stage.awaitEqual();
                try (ForkedServer receiving = new ForkedServer(stage.arguments(other))) {
                    stage.begin();
                    stage.shops.get(1).sell(skus.get(0), 1);
                    stage.awaitEqual();
                    disturb(stage);
                    change(stage, skus, random);
                    working.kill();
                    change(stage, skus, random);
                    stage.awaitEqual(Duration.ofMinutes(3));
                    stage.shops.forEach(shop -> shop.faults().clear());
                    assertThat(receiving.isAlive()).isTrue();
                }
            }
            assertThat(stage.differences()).as("seed %d", seed).isEmpty();
            skus.forEach(sku -> stage.shops.forEach(shop -> RandomPoolsTest.checkKeys(shop, sku, seed)));
        }
    }

    private static void disturb(PoolStage stage) {
        stage.shops.forEach(shop -> shop.faults()
                .loseCallBefore(0.05)
                .loseAnswerAfter(0.1)
                .throttle(0.05)
                .duplicateDeliveries(0.2)
                .reorderDeliveries(0.2)
                .delays(Duration.ofMillis(5), Duration.ofMillis(200)));
    }

    private static void change(PoolStage stage, List<String> skus, Random random) {
        for (int i = 0; i < CHANGES; i++) {
            Shop shop = stage.shops.get(random.nextInt(stage.shops.size()));
            String sku = skus.get(random.nextInt(skus.size()));
            if (random.nextInt(4) > 0) {
                shop.merchant().sell(Map.of(sku, 1), true);
            } else {
                shop.adjustStock(sku, PoolStage.PLACE, random.nextInt(7) - 2);
            }
        }
    }
}
