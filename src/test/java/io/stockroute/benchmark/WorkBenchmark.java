package io.stockroute.benchmark;

import io.stockroute.TestDatabases;
import io.stockroute.Utc;
import io.stockroute.scenario.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast deliveries are worked from a backlog, and what each costs: statements, lane turns, processor time. Two of three are echoes, as
 * where every change of Source is written to two Destinations. {@code docs/benchmarks.md} says how to run it.
 */
public final class WorkBenchmark {

    private static final int PRODUCTS = 500;
    private static final int STORES = 3;

    private final Server server;
    private final JdbcClient jdbc;

    private WorkBenchmark(Server server) {
        this.server = server;
        this.jdbc = server.bean(JdbcClient.class);
    }

    /** @param arguments {@code h2} or {@code postgresql}, how many deliveries, and {@code profile} for the statements */
    public static void main(String[] arguments) throws Exception {
        TestDatabases kind = BenchmarkStage.database(arguments);
        int deliveries = LargeServer.argument(arguments, 1, 2000);
        try (BenchmarkStage stage = new BenchmarkStage(kind, STORES, PRODUCTS);
                Server server = stage.ready()) {
            WorkBenchmark benchmark = new WorkBenchmark(server);
            benchmark.work("warm-up", deliveries);
            benchmark.work("measured", deliveries);
            if (arguments.length > 2) {
                StatementCount.top(40).forEach(System.out::println);
            }
        }
        System.exit(0);
    }

    private void work(String name, int deliveries) throws Exception {
        StandingDispatch.suspend(server);
        fill(deliveries);
        StatementCount.reset();
        double processor = Processor.seconds();
        long begin = System.nanoTime();
        StandingDispatch.resume(server);
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> left() == 0);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long statements = StatementCount.all() - StatementCount.with("/* benchmark */");
        double used = Processor.seconds() - processor;
        System.out.printf(
                Locale.ROOT,
                "%s: %,d deliveries in %.2f s, %,.0f a second; each %.2f statements, %.2f ms of processor; %,d leases taken%n",
                name,
                deliveries,
                seconds,
                deliveries / seconds,
                statements / (double) deliveries,
                1000 * used / deliveries,
                StatementCount.with("update lane_lease"));
        server.awaitRest();
    }

    private long left() {
        return server.count("/* benchmark */ select count(*) from delivery where state = 'RECEIVED'");
    }

    /** Deliveries of inventory levels as they wait after a restart: of Source news, of the Destinations echoes. */
    private void fill(int deliveries) {
        record At(String store, long item, long location, int believed) {}
        List<At> levels = jdbc.sql("select store, inventory_item_id, location_id, believed from level order by id")
                .query((row, n) -> new At(row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4)))
                .list();
        Random random = new Random(7);
        var now = Utc.at(Instant.now());
        List<Object[]> rows = random.ints(deliveries, 0, levels.size())
                .mapToObj(levels::get)
                .map(at -> new Object[] {
                    at.store(),
                    java.util.UUID.randomUUID().toString(),
                    "inventory_levels/update",
                    now,
                    now,
                    "{\"inventory_item_id\":%d,\"location_id\":%d,\"available\":%d,\"updated_at\":\"2026-11-30T12:00:00Z\"}"
                            .formatted(
                                    at.item(),
                                    at.location(),
                                    at.believed() + (at.store().equals("main") ? 1 : 0)),
                    "RECEIVED",
                    now,
                    true
                })
                .toList();
        server.bean(JdbcTemplate.class).batchUpdate("""
                insert into delivery (store, webhook_id, topic, triggered_at, received_at, body, state, due_at, level_hint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }
}
