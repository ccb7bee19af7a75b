package io.stockroute.benchmark;

import io.stockroute.TestDatabases;
import io.stockroute.scenario.Server;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.state.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * How long a change in Source takes until both Destinations hold it, at 1, 50 and 200 changes a second, and after a burst. The stores say
 * when each change happened. {@code docs/benchmarks.md} says how to run it.
 */
public final class PropagationBenchmark {

    private static final int PRODUCTS = 500;
    private static final int STORES = 3;
    private static final int SECONDS = 20;
    private static final int BURST = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final BenchmarkStage stage;
    private final Server server;
    private final Shop source;

    private PropagationBenchmark(BenchmarkStage stage, Server server) {
        this.stage = stage;
        this.server = server;
        this.source = stage.shops().get(0);
    }

    /** @param arguments {@code h2} or {@code postgresql}, and how many ms a call to a store takes (50) */
    public static void main(String[] arguments) throws Exception {
        TestDatabases kind = BenchmarkStage.database(arguments);
        Duration latency = Duration.ofMillis(LargeServer.argument(arguments, 1, 50));
        try (BenchmarkStage stage = new BenchmarkStage(kind, STORES, PRODUCTS);
                Server server = stage.ready()) {
            PropagationBenchmark benchmark = new PropagationBenchmark(stage, server);
            if (!latency.isZero()) {
                stage.shops().forEach(shop -> shop.faults().slow(1, latency));
            }
            benchmark.changes("warm-up", 50);
            for (int rate : List.of(1, 50, 200)) {
                benchmark.changes(rate + " a second", rate);
            }
            stage.shops().forEach(shop -> shop.faults().clear());
            benchmark.burst();
        }
        System.exit(0);
    }

    /** Changes at a steady rate, each product in its turn. */
    private void changes(String name, int rate) throws Exception {
        begin();
        AtomicInteger made = new AtomicInteger();
        Instant first = Instant.now();
        ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> ticks = pace.scheduleAtFixedRate(
                    () -> change(made.getAndIncrement()), 0, 1_000_000_000L / rate, TimeUnit.NANOSECONDS);
            Awaitility.await().atMost(PATIENCE).until(() -> made.get() >= rate * SECONDS || ticks.isDone());
            ticks.cancel(false);
            if (!ticks.isCancelled()) {
                ticks.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pace.shutdown();
        }
        report(name, made.get(), Duration.between(first, Instant.now()));
    }

    /** As many changes as fast as they can be made; the stores answer at once. */
    private void burst() {
        begin();
        Instant first = Instant.now();
        IntStream.range(0, BURST).forEach(this::change);
        report("burst", BURST, Duration.between(first, Instant.now()));
    }

    private void begin() {
        server.awaitRest();
        stage.shops().forEach(Shop::forgetHistory);
        StatementCount.reset();
    }

    /** Always upwards, so that each later quantity tells that a change has arrived. */
    private void change(int number) {
        source.adjustStock(sku(number % PRODUCTS), BenchmarkStage.PLACE, 1);
    }

    private static String sku(int product) {
        return "B-%05d".formatted(product + 1);
    }

    private void report(String name, int made, Duration during) {
        Instant last = Instant.now();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(stage::equal);
        Duration after = Duration.between(last, Instant.now());
        server.awaitRest();
        List<Long> took = new ArrayList<>();
        IntStream.range(0, PRODUCTS).mapToObj(PropagationBenchmark::sku).forEach(sku -> took.addAll(times(sku)));
        took.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d changes in %.1f s; until a Destination has one: median %,d ms, 99 %% %,d ms, at most %,d ms; "
                        + "all equal %.1f s after the last; %.1f statements a change%n",
                name,
                made,
                during.toMillis() / 1e3,
                took.get(took.size() / 2),
                took.get(took.size() * 99 / 100),
                took.get(took.size() - 1),
                after.toMillis() / 1e3,
                StatementCount.all() / (double) made);
    }

    /** For each change of a product, how many ms passed until each Destination held it or a later one. */
    private List<Long> times(String sku) {
        List<Change> changes = source.history(sku, BenchmarkStage.PLACE);
        List<Long> took = new ArrayList<>();
        for (Shop destination : stage.shops().subList(1, STORES)) {
            List<Change> written = destination.history(sku, BenchmarkStage.PLACE);
            for (Change change : changes) {
                took.add(written.stream()
                        .filter(write -> write.to() >= change.to())
                        .findFirst()
                        .map(write -> Duration.between(change.at(), write.at()).toMillis())
                        .orElseThrow());
            }
        }
        return took;
    }
}
