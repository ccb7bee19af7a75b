package io.stockroute.scenario;

import io.stockroute.TestDatabases;
import io.stockroute.simulator.Shop;
import io.stockroute.simulator.Simulator;
import io.stockroute.simulator.state.ShopSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;

/** A simulator, a database and the settings of a server: what the shops of a scenario have around them. */
public abstract class Surroundings implements AutoCloseable {

    public static final String SECRET = "hush";
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    static {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        // often at first, then seldom: a look may cost a page, and the server that is waited for needs the processor
        Awaitility.setDefaultPollInterval((count, before) -> Duration.ofMillis(Math.min(20L * count, 150)));
    }

    protected final Simulator simulator;
    private final Map<String, String> database;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private final int port = freePort();

    protected Surroundings(TestDatabases kind, long seed) {
        database = new LinkedHashMap<>(
                Objects.requireNonNull(kind) == TestDatabases.H2
                        ? Map.of("url", TestDatabases.h2Url(), "username", "sa", "password", "")
                        : Map.of("url", TestDatabases.postgresUrl(), "username", "postgres", "password", "postgres"));
        simulator = Simulator.builder()
                .seed(seed)
                .webhookRetryBase(Duration.ofMillis(100))
                .start();
        option("camel.main.jmx-enabled", "false"); // a tenth of a start; nothing here looks at it
        option("shopify.retry-delay", "50");
        option("catalog-bulk.retry", "200");
        option("catalog-bulk.tick", "200");
        option("catalog-import.delay", "100");
        option("run-reconciliation.tick", "500");
        option("order-lane.tick", "250");
        option("order-draft.tick", "250");
        option("run-alignment.tick", "1000");
        put("public-url", "http://127.0.0.1:" + port);
        put("admin.password", "let-me-in");
    }

    /** Adds a shop and tells the server of it. */
    protected final Shop addShop(String name, ShopSettings shops) {
        Shop shop = simulator.addShop(name + ".myshopify.com", shops);
        put("stores." + name + ".domain", shop.domain());
        put("stores." + name + ".access-token", ShopSettings.DEFAULT_TOKEN);
        put("stores." + name + ".client-secret", SECRET);
        put("stores." + name + ".api-url", shop.apiUrl());
        return shop;
    }

    /** Sets something below {@code stockroute} for the next start; null takes it away. */
    protected final void put(String key, String value) {
        if (value == null) {
            settings.remove("stockroute." + key);
        } else {
            settings.put("stockroute." + key, value);
        }
    }

    /** As above, unless it is set already. */
    protected final void putIfAbsent(String key, String value) {
        settings.putIfAbsent("stockroute." + key, value);
    }

    /** Sets a placeholder of the routes for the next start. */
    protected final void option(String key, String value) {
        options.put(key, value);
    }

    /** Takes a database that outlives the process. */
    final void keepDatabase(TestDatabases kind) {
        if (kind == TestDatabases.H2) {
            database.put(
                    "url",
                    "jdbc:h2:file:./target/h2/" + java.util.UUID.randomUUID()
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=0;WRITE_DELAY=0");
        }
    }

    public final int port() {
        return port;
    }

    /** What a server is started with, as on the command line. */
    final List<String> arguments() {
        return arguments(port);
    }

    /** What one of several servers over the same database is started with. */
    final List<String> arguments(int at) {
        var arguments = new ArrayList<String>();
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        database.forEach((key, value) -> arguments.add("--spring.datasource." + key + "=" + value));
        arguments.add("--server.port=" + at);
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--spring.quartz.properties.org.quartz.scheduler.instanceName=stage-" + port);
        arguments.add("--spring.jmx.enabled=false");
        options.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments;
    }

    protected final Server start() {
        return new Server(this);
    }

    @Override
    public void close() {
        simulator.close();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
