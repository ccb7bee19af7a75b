package io.stockroute.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stockroute.OnEachDatabase;
import io.stockroute.RandomRuns;
import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.fault.Fault;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.ShippingSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Many orders, every fault of the simulator, and a process that is killed twice while they are on their way. */
@OnEachDatabase
class OrderKillScenariosTest {

    private static final int ORDERS = Integer.getInteger("stockroute.orders", 100);
    private static final int PRODUCTS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Parameter
    TestDatabases database;

    @Test
    void eachOfManyOrdersBecomesOneOrderThroughFaultsAndTwoKills() {
        long seed = RandomRuns.seed("orders and kills on " + database);
        Random random = new Random(seed);
        try (Stage stage = new Stage(database, seed)) {
            stage.persistent(database)
                    .set("syncs.main.strategy", "orders")
                    .set("lane.lease", "30s")
                    .set("orders.poll", "2s")
                    .set("orders.grace", "2s")
                    .set("orders.look-for", "10s");
            List.of(stage.main, stage.outlet, stage.b2b).forEach(shop -> shop.addSimpleProducts("K", PRODUCTS, 100));
            Map<Long, Order> placed = new LinkedHashMap<>();
            try (ForkedServer first = new ForkedServer(stage)) {
                stage.awaitInSync("K");
                disturb(stage);
                place(stage, placed, ORDERS / 2, random);
                awaitMade(stage, ORDERS / 5);
                first.kill();
            }
            place(stage, placed, ORDERS / 4, random);
            try (ForkedServer second = new ForkedServer(stage)) {
                awaitMade(stage, ORDERS * 3 / 5);
                second.kill();
            }
            place(stage, placed, ORDERS - placed.size(), random);
            try (Server third = stage.start()) {
                awaitMade(stage, ORDERS);
                List.of(stage.main, stage.outlet, stage.b2b)
                        .forEach(shop -> shop.faults().clear());
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> stage.differences("K")
                        .isEmpty());
                assertThat(third.isReady()).isTrue();
            }
            check(stage, placed, seed);
        }
    }

    private static void disturb(Stage stage) {
        for (Shop shop : List.of(stage.main, stage.outlet, stage.b2b)) {
            shop.faults()
                    .loseAnswerAfter(0.04)
                    .loseCallBefore(0.02)
                    .throttle(0.03)
                    .rate(Fault.HTTP_503, 0.02)
                    .rate(Fault.HTTP_429, 0.02)
                    .rate(Fault.INTERNAL_ERROR, 0.02)
                    .dropDeliveries(0.2)
                    .duplicateDeliveries(0.2)
                    .reorderDeliveries(0.2)
                    .delays(Duration.ofMillis(5), Duration.ofMillis(300))
                    .searchLateness(Duration.ofSeconds(1));
        }
    }

    private static void place(Stage stage, Map<Long, Order> placed, int count, Random random) {
        for (int i = 0; i < count; i++) {
            Shop shop = random.nextBoolean() ? stage.outlet : stage.b2b;
            int product = 1 + random.nextInt(PRODUCTS - 1);
            OrderSpec spec = OrderSpec.of(
                            LineSpec.of(sku(product), 1 + random.nextInt(3))
                                    .price("%d.%02d".formatted(1 + random.nextInt(90), random.nextInt(100)))
                                    .tax("VAT", "0.07", "0.%02d".formatted(1 + random.nextInt(99))),
                            LineSpec.of(sku(product + 1), 1).price("9.99").discount("Summer", "1.11"))
                    .shipping(ShippingSpec.of("Standard", "4.90"))
                    .shippingAddress(Address.of("Ada", "Nr" + placed.size(), "Street " + i, "12345", "Town", "US"));
            long number = shop.merchant().sell(spec, true);
            placed.put(number, shop.order(number).orElseThrow());
        }
    }

    private static void awaitMade(Stage stage, int count) {
        await("%d orders in Source".formatted(count))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> stage.main.orders().size() >= count);
    }

    private static void check(Stage stage, Map<Long, Order> placed, long seed) {
        Map<String, List<Order>> made = stage.main.orders().stream()
                .collect(Collectors.groupingBy(
                        order -> String.valueOf(order.labels().sourceIdentifier())));
        assertThat(stage.main.orders()).as("seed %d", seed).hasSize(ORDERS);
        placed.forEach((number, origin) -> {
            assertThat(made.get("stockroute-" + number))
                    .as("order %d, seed %d", number, seed)
                    .hasSize(1);
            Order order = made.get("stockroute-" + number).get(0);
            assertThat(quantities(order)).as("lines of %d", number).isEqualTo(quantities(origin));
            assertThat(order.totals().total().toString())
                    .as("sum of %d", number)
                    .isEqualTo(origin.totals().total().toString());
            assertThat(String.valueOf(order.buyer().shippingAddress()))
                    .as("address of %d", number)
                    .isEqualTo(String.valueOf(origin.buyer().shippingAddress()));
        });
    }

    private static Map<String, Integer> quantities(Order order) {
        return order.lines().stream()
                .collect(Collectors.toMap(
                        line -> String.valueOf(line.soldItem().sku()), line -> line.quantity(), Integer::sum));
    }

    private static String sku(int i) {
        return "K-%05d".formatted(i);
    }
}
