package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.RandomRuns;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.order.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Any order of sales and faults with the strategy that brings orders: the shops keep every change of every level, so that every moment
 * of the run is looked at. A Destination is never lifted over what Source had at that moment less what the Destination had sold and
 * Source did not count; at rest all equal Source. {@link RandomRuns} says how to make more runs, and how to repeat one.
 */
@OnEachDatabase
class RandomOrdersTest {

    private static final int PRODUCTS = 6;
    private static final int STEPS = Integer.getInteger("stockroute.steps", 150);

    @Parameter
    TestDatabases database;

    @Test
    void atNoMomentIsASoldUnitOfferedAgain() throws Exception {
        RandomRuns.play("random orders on " + database, this::play);
    }

    private void play(long seed) {
        Random random = new Random(seed);
        try (Stage stage = new Stage(database, seed)) {
            stage.set("syncs.main.strategy", "orders")
                    .set("orders.poll", "2s")
                    .set("orders.grace", "2s")
                    .set("orders.look-for", "10s");
            List<String> skus = stage.main.addSimpleProducts("O", PRODUCTS, 40);
            stage.outlet.addSimpleProducts("O", PRODUCTS, 3);
            stage.b2b.addSimpleProducts("O", PRODUCTS, 3);
            List<Order> sold = new ArrayList<>();
            Server server = stage.start();
            try {
                stage.awaitInStep("O");
                server.awaitRest();
                for (int step = 0; step < STEPS; step++) {
                    act(stage, skus.get(random.nextInt(skus.size())), random, sold);
                    if (step == STEPS / 2) {
                        server.close();
                        server = stage.start();
                    }
                }
                List.of(stage.main, stage.outlet, stage.b2b)
                        .forEach(shop -> shop.faults().clear());
                server.post("/api/v1/syncs/main/reconcile");
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> stage.main.orders().size() >= sold.size());
                Server last = server;
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> last.count("select count(*) from reservation where open") == 0);
                server.awaitRest();
                stage.awaitInStep("O");
                assertThat(stage.main.orders()).as("seed %d", seed).hasSize(sold.size());
                for (String sku : skus) {
                    check(stage, stage.outlet, sku, List.of(Stage.WAREHOUSE, Stage.CELLAR), Stage.FLOOR, sold, seed);
                    check(stage, stage.b2b, sku, List.of(Stage.WAREHOUSE), Stage.WAREHOUSE, sold, seed);
                }
            } finally {
                server.close();
            }
        }
    }

    private static void act(Stage stage, String sku, Random random, List<Order> sold) {
        int dice = random.nextInt(100);
        if (dice < 45) {
            Shop shop = random.nextBoolean() ? stage.outlet : stage.b2b;
            if (available(shop, sku) >= 3) {
                long order = shop.sell(sku, 1 + random.nextInt(3));
                sold.add(shop.order(order).orElseThrow());
            }
        } else if (dice < 60) {
            stage.main.adjustStock(sku, random.nextBoolean() ? Stage.WAREHOUSE : Stage.CELLAR, random.nextInt(10));
        } else if (dice < 70) {
            stage.outlet.adjustStock(sku, Stage.FLOOR, -1 - random.nextInt(2));
        } else {
            List<Shop> shops = List.of(stage.main, stage.outlet, stage.b2b);
            Faults faults = shops.get(random.nextInt(shops.size())).faults();
            switch (random.nextInt(9)) {
                case 0 -> faults.loseCallBefore(0.05);
                case 1 -> faults.loseAnswerAfter(0.1);
                case 2 -> faults.throttle(0.1);
                case 3 -> faults.dropDeliveries(0.4);
                case 4 -> faults.duplicateDeliveries(0.5);
                case 5 -> faults.reorderDeliveries(0.5).delays(Duration.ofMillis(5), Duration.ofMillis(300));
                case 6 -> faults.next(1, Fault.LOST_AFTER, "CreateOrder");
                case 7 -> faults.searchLateness(Duration.ofSeconds(1));
                default -> faults.clear();
            }
        }
    }

    private static int available(Shop shop, String sku) {
        return shop.levels().entrySet().stream()
                .filter(level -> level.getKey().sku().equals(sku))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static void check(
            Stage stage, Shop shop, String sku, List<String> sources, String location, List<Order> sold, long seed) {
        for (Change change : shop.history(sku, location)) {
            if (change.origin() == Origin.API && change.to() > change.from()) {
                int source = sources.stream()
                        .mapToInt(from -> quantityAt(stage.main, sku, from, change.at()))
                        .sum();
                int uncounted = sold.stream()
                        .filter(order -> shop.order(order.number()).isPresent())
                        .filter(order ->
                                order.createdAt().isBefore(change.at()) && !isCounted(stage, order, change.at()))
                        .mapToInt(order -> units(order, sku))
                        .sum();
                assertThat(change.to())
                        .as(
                                "%s of %s lifted while Source has %d and %d are on their way (seed %d, %s)",
                                sku, shop.domain(), source, uncounted, seed, change)
                        .isLessThanOrEqualTo(source - uncounted);
            }
        }
    }

    private static boolean isCounted(Stage stage, Order order, Instant at) {
        return stage.main.orders().stream()
                .anyMatch(made -> made.labels().tags().contains("stockroute-" + order.number())
                        && !made.createdAt().isAfter(at));
    }

    private static int units(Order order, String sku) {
        return order.lines().stream()
                .filter(line -> sku.equals(line.article().sku()))
                .mapToInt(line -> line.quantity())
                .sum();
    }

    /** What a level held at a moment; only changes since the start of the run are known. */
    private static int quantityAt(Shop shop, String sku, String location, Instant at) {
        List<Change> history = shop.history(sku, location);
        return history.stream()
                .filter(change -> !change.at().isAfter(at))
                .reduce((before, after) -> after)
                .map(Change::to)
                .orElseGet(() -> history.isEmpty()
                        ? shop.available(sku, location).orElse(0)
                        : history.get(0).from());
    }
}
