package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.RandomRuns;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.OrderHandling;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.fault.Poison.Effect;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Any order of sales, faults, records that a shop fails on, and products that leave and return, with two syncs of one Source that bring
 * orders, and restarts with a file in which one of them is missing for a while. The shops keep every change of every level, so that
 * every moment of the run is looked at: outlet sells at two places, each fed by one of Source. A Destination is never lifted over what Source had at that moment less what the Destination had
 * sold and Source did not count. At rest all equal Source, each order is there once, and what orders gain afterwards stays subtracted.
 * {@link RandomRuns} says how to make more runs, and how to repeat one; {@code -Dstockroute.steps} makes a run longer.
 */
@OnEachDatabase
class RandomOrdersTest {

    private static final int PRODUCTS = 6;
    private static final int STEPS = Integer.getInteger("stockroute.steps", 90);
    private static final String AWAY = "-AWAY";
    private static final List<Effect> NO_ANSWER =
            List.of(Effect.INTERNAL_ERROR, Effect.INTERNAL_ERROR_AFTER, Effect.HTTP_500, Effect.TIMEOUT);

    @Parameter
    TestDatabases database;

    @Test
    void atNoMomentIsASoldUnitOfferedAgain() throws Exception {
        RandomRuns.play("random orders on " + database, this::play);
    }

    private void play(long seed) {
        Random random = new Random(seed);
        try (Stage stage = new Stage(database, seed)) {
            stage.pairTwo();
            stage.set("syncs.main.strategy", "orders")
                    .set("syncs.main.destinations", "outlet")
                    .set("syncs.wholesale.source", "main")
                    .set("syncs.wholesale.destinations", "b2b")
                    .set("syncs.wholesale.strategy", "orders")
                    .set("orders.poll", "2s")
                    .set("orders.grace", "2s")
                    .set("orders.look-for", "10s");
            stage.option("shopify.response-timeout", "1000");
            stage.option("shopify.trial-timeout", "500");
            stage.option("shopify.retry-within", "500");
            List<String> skus = stage.main.addSimpleProducts("O", PRODUCTS, 40);
            stage.outlet.addSimpleProducts("O", PRODUCTS, 3);
            stage.b2b.addSimpleProducts("O", PRODUCTS, 3);
            List<Order> sold = new ArrayList<>();
            Map<Long, String> places = new HashMap<>();
            List<Gain> gains = new ArrayList<>();
            Server server = stage.start();
            try {
                stage.awaitInSync("O");
                server.awaitRest();
                for (int step = 0; step < STEPS; step++) {
                    act(stage, skus.get(random.nextInt(skus.size())), random, sold, places);
                    if (random.nextInt(10) == 0) {
                        letWork(stage, 1 + random.nextInt(20));
                    }
                    if (step == STEPS / 3) {
                        server.close();
                        wholesale(stage, false);
                        server = stage.start();
                    }
                    if (step == STEPS / 2) {
                        server.close();
                        wholesale(stage, true);
                        server = stage.start();
                    }
                }
                List.of(stage.main, stage.outlet, stage.b2b)
                        .forEach(shop -> shop.faults().clear());
                skus.forEach(sku -> comeBack(stage, sku));
                server.post("/api/v1/syncs/main/reconcile");
                server.post("/api/v1/syncs/wholesale/reconcile");
                for (String kind : List.of("levels", "orders", "records")) {
                    server.post("/api/v1/issues/" + kind + "/retry");
                }
                await("every order once")
                        .atMost(Stage.PATIENCE)
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> stage.main.orders().size() >= sold.size());
                Server last = server;
                await("nothing on its way")
                        .atMost(Stage.PATIENCE)
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> last.count("select count(*) from reservation where open") == 0);
                stage.awaitInSync("O");
                server.awaitRest();
                assertThat(stage.main.orders()).as("seed %d", seed).hasSize(sold.size());
                for (String sku : skus) {
                    List<Order> floor = at(Stage.FLOOR, sold, places);
                    List<Order> warehouse = at(Stage.WAREHOUSE, sold, places);
                    check(stage, stage.outlet, sku, List.of(Stage.CELLAR), Stage.FLOOR, floor, seed);
                    check(stage, stage.outlet, sku, List.of(Stage.WAREHOUSE), Stage.WAREHOUSE, warehouse, seed);
                    check(stage, stage.b2b, sku, List.of(Stage.WAREHOUSE), Stage.WAREHOUSE, warehouse, seed);
                }
                edit(stage, skus, random, sold, gains);
                int gained = gains.stream().mapToInt(Gain::units).sum();
                await("what orders gained is known")
                        .atMost(Stage.PATIENCE)
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> last.count("select coalesce(sum(units), 0) from order_change where kind = 'GREW'")
                                == gained);
                server.awaitRest();
                await().atMost(Stage.PATIENCE).untilAsserted(() -> checkGains(stage, skus, gains, seed));
            } finally {
                server.close();
            }
        }
    }

    /** Units that an order gained of a product after it was imported; nobody counts them in Source. */
    private record Gain(String sku, int units) {}

    /** The file as it is, or as it is with a mistake: the second sync is not there. */
    private static void wholesale(Stage stage, boolean there) {
        stage.set("syncs.wholesale.source", there ? "main" : null)
                .set("syncs.wholesale.destinations", there ? "b2b" : null)
                .set("syncs.wholesale.strategy", there ? "orders" : null);
    }

    private static void edit(Stage stage, List<String> skus, Random random, List<Order> sold, List<Gain> gains) {
        for (int n = 0; n < Math.min(4, sold.size()); n++) {
            Order order = sold.get(n);
            Shop shop = shopOf(stage, order);
            String sku = skus.stream()
                    .filter(one -> units(order, one) == 0 && available(shop, one) >= 3)
                    .findFirst()
                    .orElse(null);
            if (sku != null) {
                int units = 1 + random.nextInt(2);
                shop.merchant()
                        .orders()
                        .edit(order.number(), OrderHandling.Edit.of().add(sku, units));
                gains.add(new Gain(sku, units));
            }
        }
    }

    /** Each Destination offers what Source has less all that orders gained anywhere. */
    private static void checkGains(Stage stage, List<String> skus, List<Gain> gains, long seed) {
        for (String sku : skus) {
            int gained = gains.stream()
                    .filter(gain -> gain.sku().equals(sku))
                    .mapToInt(Gain::units)
                    .sum();
            int warehouse = stage.main.available(sku, Stage.WAREHOUSE).orElse(0);
            int cellar = stage.main.available(sku, Stage.CELLAR).orElse(0);
            assertThat(List.of(
                            stage.outlet.available(sku, Stage.FLOOR).orElse(0),
                            stage.outlet.available(sku, Stage.WAREHOUSE).orElse(0),
                            stage.b2b.available(sku, Stage.WAREHOUSE).orElse(0)))
                    .as("%s with %d gained (seed %d)", sku, gained, seed)
                    .containsExactly(cellar - gained, warehouse - gained, warehouse - gained);
        }
    }

    private static List<Order> at(String place, List<Order> sold, Map<Long, String> places) {
        return sold.stream()
                .filter(order -> place.equals(places.get(order.number())))
                .toList();
    }

    private static void act(Stage stage, String sku, Random random, List<Order> sold, Map<Long, String> places) {
        int dice = random.nextInt(100);
        boolean wanders = wanders(sku);
        if (dice < 40) {
            Shop shop = wanders || random.nextBoolean() ? stage.b2b : stage.outlet;
            String place = shop == stage.outlet && random.nextBoolean() ? Stage.FLOOR : Stage.WAREHOUSE;
            if (shop.available(sku, place).orElse(0) >= 3) {
                long order =
                        shop.placeOrder(OrderSpec.of(sku, 1 + random.nextInt(3)).from(place));
                sold.add(shop.order(order).orElseThrow());
                places.put(order, place);
            }
        } else if (dice < 53) {
            stage.main.adjustStock(sku, random.nextBoolean() ? Stage.WAREHOUSE : Stage.CELLAR, random.nextInt(10));
        } else if (dice < 60) {
            if (!isAway(stage, sku)) {
                String place = random.nextBoolean() ? Stage.FLOOR : Stage.WAREHOUSE;
                stage.outlet.adjustStock(sku, place, -1 - random.nextInt(2));
            }
        } else if (dice < 66) {
            if (wanders && isAway(stage, sku)) {
                comeBack(stage, sku);
            } else if (wanders) {
                stage.outlet.merchant().renameSku(sku, sku + AWAY);
            }
        } else if (dice < 78) {
            poison(stage, sku, random, sold);
        } else {
            fault(stage, random);
        }
    }

    /** The last products leave outlet and return to it; they are sold in b2b only. */
    private static boolean wanders(String sku) {
        return sku.endsWith("5") || sku.endsWith("6");
    }

    private static boolean isAway(Stage stage, String sku) {
        return stage.outlet.levels().keySet().stream()
                .noneMatch(level -> level.sku().equals(sku));
    }

    private static void comeBack(Stage stage, String sku) {
        if (isAway(stage, sku)) {
            stage.outlet.merchant().renameSku(sku + AWAY, sku);
        }
    }

    /** From now on a shop fails on one level or order, until the faults of the shop are cleared. */
    private static void poison(Stage stage, String sku, Random random, List<Order> sold) {
        Effect effect = NO_ANSWER.get(random.nextInt(NO_ANSWER.size()));
        Shop shop = List.of(stage.main, stage.b2b).get(random.nextInt(2));
        switch (random.nextInt(4)) {
            case 0 -> shop.records().poison("item:" + sku, effect, "ReadLevels");
            case 1 -> stage.b2b.records().poison("item:" + sku, effect, "SetQuantities");
            default -> {
                if (!sold.isEmpty()) {
                    Order order = sold.get(sold.size() - 1);
                    if (random.nextBoolean()) {
                        stage.main.records().poison("text:stockroute-" + order.number(), effect, "CreateOrder");
                    } else {
                        shopOf(stage, order).records().poison("order:" + order.name(), effect);
                    }
                }
            }
        }
    }

    private static void fault(Stage stage, Random random) {
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

    /** Goes on when the server has made so many calls; after a moment also if it has nothing to do. */
    private static void letWork(Stage stage, int calls) {
        int before = calls(stage);
        long end = System.nanoTime() + Duration.ofMillis(500).toNanos();
        await().until(() -> calls(stage) >= before + calls || System.nanoTime() > end);
    }

    private static int calls(Stage stage) {
        return stage.main.calls().total()
                + stage.outlet.calls().total()
                + stage.b2b.calls().total();
    }

    private static Shop shopOf(Stage stage, Order order) {
        return stage.outlet.order(order.number()).isPresent() ? stage.outlet : stage.b2b;
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
                                "%s of %s lifted while Source has %d and %d are on their way (seed %d, %s)%n%s",
                                sku,
                                shop.domain(),
                                source,
                                uncounted,
                                seed,
                                change,
                                what(stage, shop, sku, sources, location, sold))
                        .isLessThanOrEqualTo(source - uncounted);
            }
        }
    }

    /** What happened to a product, for whoever looks for the cause. */
    private static String what(
            Stage stage, Shop shop, String sku, List<String> sources, String location, List<Order> sold) {
        List<String> lines = new ArrayList<>();
        shop.history(sku, location).forEach(change -> lines.add(line(change, shop.domain())));
        sources.forEach(from -> stage.main.history(sku, from).forEach(change -> lines.add(line(change, from))));
        sold.stream()
                .filter(order ->
                        units(order, sku) > 0 && shop.order(order.number()).isPresent())
                .forEach(order -> {
                    lines.add(order.createdAt() + " sold " + units(order, sku) + " in order " + order.number());
                    stage.main.orders().stream()
                            .filter(made -> made.labels().tags().contains("stockroute-" + order.number()))
                            .forEach(made -> lines.add(made.createdAt() + " imported order " + order.number()));
                });
        return lines.stream().sorted().collect(java.util.stream.Collectors.joining("\n"));
    }

    private static String line(Change change, String where) {
        return change.at() + " " + where + " " + change.origin() + " " + change.from() + " -> " + change.to();
    }

    private static boolean isCounted(Stage stage, Order order, Instant at) {
        return stage.main.orders().stream()
                .anyMatch(made -> made.labels().tags().contains("stockroute-" + order.number())
                        && !made.createdAt().isAfter(at));
    }

    private static int units(Order order, String sku) {
        return order.lines().stream()
                .filter(line -> sku.equals(line.soldItem().sku()))
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
