package io.stockroute.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long the first alignment of three stores takes, and the reconciliation after it, beside what Shopify's rate limit allows. Stores,
 * server and database are processes of their own. {@code docs/benchmarks.md} says how to run it.
 */
public final class AlignmentBenchmark implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUCKET = 2000;
    private static final int POINTS_A_SECOND = 100;
    private static final int LEVELS_A_WRITE = 250;
    private static final int POINTS_A_WRITE = 10;
    private static final String TOKEN = "benchmark-benchmark-benchmark-benchmark";
    private static final Path RECORDING = Path.of("target", "benchmark", "alignment.jfr");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int variants;
    private final long patience;
    private final boolean profile;
    private final BenchmarkDatabase database;
    private final ChildJvm stores;
    private final String storesUrl;
    private final ChildJvm server;
    private final int port = freePort();
    private final long begin = System.nanoTime();

    private AlignmentBenchmark(boolean postgres, int variants, int latency, boolean profile) throws IOException {
        this.variants = variants;
        this.profile = profile;
        this.patience = 120L + variants / 20;
        Files.createDirectories(RECORDING.getParent());
        database = BenchmarkDatabase.fresh(postgres);
        stores = ChildJvm.start(
                List.of("-Xmx4g"),
                BenchmarkStores.class,
                List.of(Integer.toString(variants), Integer.toString(latency)),
                null);
        storesUrl = stores.line(BenchmarkStores.READY);
        server = startServer();
    }

    /** @param arguments {@code h2} or {@code postgresql}, variants a store, ms a call, {@code profile} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
                .setLevel(ch.qos.logback.classic.Level.WARN);
        List<String> given = List.of(arguments);
        boolean ended;
        try (AlignmentBenchmark benchmark = new AlignmentBenchmark(
                given.contains("postgresql"),
                number(given, 1, 2000),
                number(given, 2, 50),
                given.contains("profile"))) {
            ended = benchmark.run();
            benchmark.printProfile();
        }
        System.exit(ended ? 0 : 1);
    }

    private static int number(List<String> given, int at, int otherwise) {
        return given.size() > at && Character.isDigit(given.get(at).charAt(0))
                ? Integer.parseInt(given.get(at))
                : otherwise;
    }

    private boolean run() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%n%,d variants in each of three stores: alignment at best %d s and %,d points%n",
                variants,
                Math.max(0, (writePoints() - BUCKET) / POINTS_A_SECOND),
                2 * writePoints());
        boolean aligned = await("aligned", () -> written() >= 2L * writePoints() && differing() == 0);
        print();
        if (!aligned) {
            return false;
        }
        boolean echoes = await(
                "deliveries processed",
                () -> database.count("select count(*) from delivery where state = 'RECEIVED'") == 0);
        print();
        get("/benchmark/sell?sku=A-00001");
        await("a change in Source is everywhere", () -> differing() == 0);
        awaitSettled();
        database.forgetStatements();
        reconcile();
        boolean reconciled = await(
                "reconciled",
                () -> database.count(
                                "select count(*) from run where kind = 'RECONCILIATION' and finished_at is not null and id = (select max(id) from run where kind = 'RECONCILIATION')")
                        == 1);
        print();
        return echoes && reconciled;
    }

    private void awaitSettled() throws IOException, InterruptedException {
        await("no run under way", () -> database.count("select count(*) from run where finished_at is null") == 0);
    }

    private int writePoints() {
        return (variants + LEVELS_A_WRITE - 1) / LEVELS_A_WRITE * POINTS_A_WRITE;
    }

    private interface Check {
        boolean holds() throws IOException, InterruptedException;
    }

    private boolean await(String what, Check check) {
        long since = System.nanoTime();
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(patience))
                    .until(() -> !server.isAlive() || check.holds());
        } catch (ConditionTimeoutException e) {
            System.out.printf(Locale.ROOT, "Not %s after %.0f s%n", what, seconds(since));
            return false;
        }
        System.out.printf(
                Locale.ROOT,
                "%6.1f s after the start: %s (%.1f s)%n",
                seconds(begin),
                server.isAlive() ? what : "the server has ended",
                seconds(since));
        return server.isAlive();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private long written() throws IOException, InterruptedException {
        return points().getOrDefault("SetQuantities", 0L);
    }

    private long differing() throws IOException, InterruptedException {
        return get("/benchmark/differing").longValue();
    }

    /** What all stores were asked, by operation. */
    private Map<String, Long> points() throws IOException, InterruptedException {
        Map<String, Long> sums = new TreeMap<>();
        for (JsonNode store : get("/benchmark/points")) {
            store.path("points")
                    .fields()
                    .forEachRemaining(
                            entry -> sums.merge(entry.getKey(), entry.getValue().longValue(), Long::sum));
        }
        return sums;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                http.send(HttpRequest.newBuilder(URI.create(storesUrl + path)).build(), BodyHandlers.ofString())
                        .body());
    }

    private void reconcile() throws IOException, InterruptedException {
        int status = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/syncs/main/reconcile"))
                                .header("Authorization", "Bearer " + TOKEN)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
        if (status / 100 != 2) {
            throw new IOException("The reconciliation was refused (status: " + status + ")");
        }
    }

    private void print() throws IOException, InterruptedException {
        Map<String, Long> points = points();
        System.out.printf(
                Locale.ROOT,
                "         points %,d %s%n         processor: server %.1f s, database %.1f s, stores %.1f s; statements %,d%n",
                points.values().stream().mapToLong(Long::longValue).sum(),
                points,
                server.processor().toMillis() / 1e3,
                database.processor().toMillis() / 1e3,
                stores.processor().toMillis() / 1e3,
                database.statements());
        database.updates().forEach(row -> System.out.println("         " + row));
        if (profile) {
            database.slowest().forEach(row -> System.out.println("         " + row));
        }
        System.out.flush();
    }

    private void printProfile() throws IOException {
        if (profile) {
            server.end();
            SampledMethods.of(RECORDING).forEach(System.out::println);
        }
    }

    private ChildJvm startServer() {
        List<String> options = new ArrayList<>(List.of("-Xmx512m"));
        if (profile) {
            options.add("-XX:StartFlightRecording:filename=" + RECORDING + ",settings=profile");
            options.add("-XX:FlightRecorderOptions:stackdepth=256");
        }
        List<String> settings = new ArrayList<>();
        settings.add(Integer.toString(database.port()));
        settings.addAll(database.settings());
        for (String store : BenchmarkStores.NAMES) {
            String prefix = "--stockroute.stores." + store;
            settings.add(prefix + ".domain=" + store + ".myshopify.com");
            settings.add(prefix + ".access-token=shpat_simulated");
            settings.add(prefix + ".client-secret=" + BenchmarkStores.SECRET);
            settings.add(prefix + ".api-url=" + storesUrl + "/shops/" + store + ".myshopify.com");
        }
        settings.addAll(Arrays.asList(
                "--stockroute.syncs.main.source=main",
                "--stockroute.syncs.main.destinations=outlet,b2b",
                "--stockroute.syncs.main.strategy=one-way",
                "--stockroute.admin.password=benchmark",
                "--stockroute.admin.api-token=" + TOKEN,
                "--stockroute.public-url=http://127.0.0.1:" + port,
                "--stockroute.health.port=off",
                "--server.port=" + port,
                "--server.address=127.0.0.1"));
        return ChildJvm.start(options, BenchmarkServer.class, settings, new File("target/benchmark/alignment.log"));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        stores.close();
        database.close();
    }
}
