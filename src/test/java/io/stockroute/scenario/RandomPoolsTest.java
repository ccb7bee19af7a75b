package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.OnEachDatabase;
import io.stockroute.RandomRuns;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes in all shops at once, with every fault and a restart in the middle: at rest every level equals what the pool began with plus
 * all local changes. On H2 five shops play, on PostgreSQL three; {@code -Dstockroute.shops=3,5} says otherwise. {@link RandomRuns} says
 * how to make more runs and how to repeat one; {@code -Dstockroute.changes=50000} makes it longer.
 */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomPoolsTest {

    private static final int PRODUCTS = 12;
    private static final int CHANGES = Integer.getInteger("stockroute.changes", 800);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @Parameter
    TestDatabases database;

    IntStream shops() {
        String usual = database == TestDatabases.H2 ? "5" : "3";
        return Arrays.stream(System.getProperty("stockroute.shops", usual).split(","))
                .mapToInt(Integer::parseInt);
    }

    @ParameterizedTest
    @MethodSource("shops")
    void nothingIsLostAndNothingInvented(int shops) throws Exception {
        RandomRuns.play("%d shops share their stock on %s".formatted(shops, database), seed -> play(shops, seed));
    }

    private void play(int shops, long seed) throws InterruptedException, ExecutionException {
        try (PoolStage stage = new PoolStage(database, seed, shops)) {
            List<String> skus = stage.addProducts("R", PRODUCTS, 40);
            stage.put("lane.lease", "30s");
            Server server = stage.start();
            try {
                stage.awaitEqual();
                server.awaitRest();
                stage.begin();
                stage.shops.forEach(shop -> shop.calls().clear());
                change(stage, skus, seed, CHANGES / 2);
                server.close();
                server = stage.start();
                change(stage, skus, seed + 1, CHANGES - CHANGES / 2);
                stage.shops.forEach(shop -> shop.faults().clear());
                server.post("/api/v1/syncs/main/reconcile");
                stage.awaitEqual(PATIENCE);
                server.awaitRest(PATIENCE);
                assertThat(stage.differences()).as("seed %d", seed).isEmpty();
                skus.forEach(sku -> stage.shops.forEach(shop -> checkKeys(shop, sku, seed)));
                report(stage, shops);
            } finally {
                server.close();
            }
        }
    }

    /** All shops at once, each in its own thread and with its own random numbers. */
    private static void change(PoolStage stage, List<String> skus, long seed, int changes)
            throws InterruptedException, ExecutionException {
        List<Callable<Void>> all = new ArrayList<>();
        for (int i = 0; i < stage.shops.size(); i++) {
            Shop shop = stage.shops.get(i);
            Random random = new Random(seed * 31 + i);
            all.add(() -> {
                for (int step = 0; step < changes / stage.shops.size() + 1; step++) {
                    act(shop, skus.get(random.nextInt(skus.size())), random);
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            for (Future<Void> each : threads.invokeAll(all)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void act(Shop shop, String sku, Random random) {
        int dice = random.nextInt(100);
        if (dice < 70) {
            shop.merchant().sell(Map.of(sku, 1 + random.nextInt(2)), true);
        } else if (dice < 90) {
            shop.adjustStock(sku, PoolStage.PLACE, random.nextInt(9) - 3);
        } else if (dice < 95) {
            shop.setStock(sku, PoolStage.PLACE, random.nextInt(60));
        } else {
            disturb(shop, random);
        }
    }

    private static void disturb(Shop shop, Random random) {
        var faults = shop.faults();
        switch (random.nextInt(9)) {
            case 0 -> faults.loseCallBefore(0.2);
            case 1 -> faults.loseAnswerAfter(0.2);
            case 2 -> faults.throttle(0.2);
            case 3 -> faults.dropDeliveries(0.5);
            case 4 -> faults.duplicateDeliveries(0.5);
            case 5 -> faults.reorderDeliveries(0.5).delays(Duration.ofMillis(5), Duration.ofMillis(200));
            case 6 -> faults.rate(Fault.HTTP_503, 0.2);
            case 7 -> faults.next(1, Fault.LOST_AFTER, "SetQuantities");
            default -> faults.clear();
        }
    }

    static void checkKeys(Shop shop, String sku, long seed) {
        Set<String> keys = new HashSet<>();
        for (Change change : shop.history(sku, PoolStage.PLACE)) {
            if (change.origin() == Origin.API) {
                assertThat(keys.add(change.idempotencyKey()))
                        .as("a key that wrote twice (seed %d, sku %s)", seed, sku)
                        .isTrue();
            }
        }
    }

    /** What it cost: changes fold, so there are far fewer reads and writes than changes, and no read for an echo. */
    private static void report(PoolStage stage, int shops) {
        int reads = stage.shops.stream()
                .mapToInt(shop -> shop.calls().count("ReadLevels"))
                .sum();
        int writes = stage.shops.stream()
                .mapToInt(shop -> shop.calls().count("SetQuantities"))
                .sum();
        long points = stage.shops.stream()
                .flatMap(shop -> shop.calls().points().values().stream())
                .mapToLong(Integer::longValue)
                .sum();
        System.out.printf(
                "%d changes in %d shops: %d reads, %d writes, %d points%n", CHANGES, shops, reads, writes, points);
        assertThat(writes)
                .as("one write of each other shop for each change, at most")
                .isLessThan(CHANGES * (shops - 1));
    }
}
