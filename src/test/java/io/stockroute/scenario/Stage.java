package io.stockroute.scenario;

import static org.awaitility.Awaitility.await;

import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.Simulator;
import io.stockroute.simulator.SkuAt;
import io.stockroute.simulator.state.ShopSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Three simulated shops, a database, and a server between them: what a scenario plays on. */
final class Stage implements AutoCloseable {

    static final String WAREHOUSE = "Main warehouse";
    static final String CELLAR = "Cellar";
    static final String FLOOR = "Shop floor";
    static final String SECRET = "hush";
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final Simulator simulator;
    final Shop main;
    final Shop outlet;
    final Shop b2b;
    private final Map<String, String> database;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final int port = freePort();

    Stage(TestDatabases kind, long seed) {
        this(kind, seed, shops());
    }

    Stage(TestDatabases kind, long seed, ShopSettings shops) {
        this(kind, seed, shops, shops);
    }

    Stage(TestDatabases kind, long seed, ShopSettings source, ShopSettings destinations) {
        this(kind, seed, source, destinations, destinations);
    }

    Stage(
            TestDatabases kind,
            long seed,
            ShopSettings mainSettings,
            ShopSettings outletSettings,
            ShopSettings b2bSettings) {
        database = new LinkedHashMap<>(
                kind == TestDatabases.H2
                        ? Map.of("url", TestDatabases.h2Url(), "username", "sa", "password", "")
                        : Map.of("url", TestDatabases.postgresUrl(), "username", "postgres", "password", "postgres"));
        simulator = Simulator.builder()
                .seed(seed)
                .webhookRetryBase(Duration.ofMillis(100))
                .start();
        main = simulator.addShop("main.myshopify.com", mainSettings);
        outlet = simulator.addShop("outlet.myshopify.com", outletSettings);
        b2b = simulator.addShop("b2b.myshopify.com", b2bSettings);
        main.addLocation(WAREHOUSE);
        main.addLocation(CELLAR);
        outlet.addLocation(FLOOR);
        b2b.addLocation(WAREHOUSE);
        Map.of("main", main, "outlet", outlet, "b2b", b2b).forEach(this::introduce);
        set("syncs.main.source", "main");
        set("syncs.main.destinations", "outlet,b2b");
        set("syncs.main.locations.outlet[0].from", WAREHOUSE);
        set("syncs.main.locations.outlet[0].to", FLOOR);
        set("syncs.main.locations.outlet[1].from", CELLAR);
        set("syncs.main.locations.outlet[1].to", FLOOR);
        set("public-url", "http://127.0.0.1:" + port);
        set("admin.password", "let-me-in");
    }

    /** How shops are set up unless a scenario wants them otherwise. */
    static ShopSettings shops() {
        return ShopSettings.defaults().withSecret(SECRET).unthrottled();
    }

    private void introduce(String name, Shop shop) {
        set("stores." + name + ".domain", shop.domain());
        set("stores." + name + ".access-token", ShopSettings.DEFAULT_TOKEN);
        set("stores." + name + ".client-secret", SECRET);
        set("stores." + name + ".api-url", shop.apiUrl());
    }

    /** Sets something below {@code stockroute} for the next start; null takes it away. */
    Stage set(String key, String value) {
        if (value == null) {
            settings.remove("stockroute." + key);
        } else {
            settings.put("stockroute." + key, value);
        }
        return this;
    }

    int port() {
        return port;
    }

    /** What the server is started with, as on the command line. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        database.forEach((key, value) -> arguments.add("--spring.datasource." + key + "=" + value));
        arguments.add("--server.port=" + port);
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--shopify.retry-delay=50");
        arguments.add("--bulk.retry=200");
        arguments.add("--spring.quartz.properties.org.quartz.scheduler.instanceName=stage-" + port);
        arguments.add("--spring.jmx.enabled=false");
        return arguments;
    }

    /** Takes a database that outlives the process. */
    Stage persistent(TestDatabases kind) {
        if (kind == TestDatabases.H2) {
            database.put(
                    "url",
                    "jdbc:h2:file:./target/h2/" + java.util.UUID.randomUUID()
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        }
        return this;
    }

    Server start() {
        return new Server(this);
    }

    /** What every Destination level with this prefix holds, and what it should hold. */
    Map<String, List<Integer>> differences(String prefix) {
        var differences = new TreeMap<String, List<Integer>>();
        Map<SkuAt, Integer> source = main.levels();
        outlet.levels().forEach((at, held) -> {
            if (at.sku().startsWith(prefix)) {
                int wanted = source.getOrDefault(new SkuAt(at.sku(), WAREHOUSE), 0)
                        + source.getOrDefault(new SkuAt(at.sku(), CELLAR), 0);
                note(differences, "outlet " + at.sku(), held, wanted);
            }
        });
        b2b.levels().forEach((at, held) -> {
            if (at.sku().startsWith(prefix)) {
                note(differences, "b2b " + at.sku(), held, source.getOrDefault(new SkuAt(at.sku(), WAREHOUSE), 0));
            }
        });
        return differences;
    }

    private static void note(Map<String, List<Integer>> differences, String level, int held, int wanted) {
        if (held != wanted) {
            differences.put(level, List.of(held, wanted));
        }
    }

    /** Waits until every Destination level with this prefix holds what it should. */
    void awaitInStep(String prefix) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> differences(prefix), Map::isEmpty);
    }

    @Override
    public void close() {
        simulator.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
