package io.stockroute.benchmark;

import io.stockroute.StockrouteApplication;
import io.stockroute.TestDatabases;
import io.stockroute.ops.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server over a large database, whose routes stand still. An H2 file that was filled before is used again. */
final class LargeServer {

    private static final int PORT = 18_080;
    private static final String PASSWORD = "benchmark";

    private final String url;
    private final String user;
    private final int levels;
    private final int entries;
    private final boolean filled;

    private LargeServer(boolean postgres, int levels, int entries) {
        String name = levels + "-" + entries;
        this.url = postgres
                ? TestDatabases.postgresUrl() + "&reWriteBatchedInserts=true"
                : "jdbc:h2:file:./target/benchmark/" + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=0;CACHE_SIZE=262144";
        this.user = postgres ? "postgres" : "sa";
        this.levels = levels;
        this.entries = entries;
        this.filled = !postgres && Files.exists(Path.of("target", "benchmark", name + ".mv.db"));
    }

    /** @param arguments {@code h2} or {@code postgresql}, how many levels, how many entries of the ledger */
    static LargeServer of(String... arguments) {
        boolean postgres = arguments.length > 0 && arguments[0].equals("postgresql");
        return new LargeServer(postgres, argument(arguments, 1, 100_000), argument(arguments, 2, 1_000_000));
    }

    static int argument(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    ConfigurableApplicationContext start() {
        if (!filled) {
            fill();
        }
        return SpringApplication.run(StockrouteApplication.class, settings());
    }

    /** Somebody who is logged in. */
    Visitor visitor() {
        Visitor visitor = new Visitor(PORT);
        visitor.logIn("admin", PASSWORD);
        return visitor;
    }

    private String password() {
        return user.equals("sa") ? "" : user;
    }

    private void fill() {
        DataSource database = DataSourceBuilder.create()
                .url(url)
                .username(user)
                .password(password())
                .build();
        Flyway.configure().dataSource(database).load().migrate();
        Instant now = Instant.now();
        new LargeStores(database, levels, now).fill();
        new LargeHistory(database, levels, entries, now).fill();
        new Rows(database).execute("analyze");
        TestDatabases.close(database);
    }

    private String[] settings() {
        List<String> settings = new ArrayList<>();
        for (String store : List.of("main", "outlet", "b2b")) {
            String prefix = "--stockroute.stores." + store;
            settings.add(prefix + ".domain=" + store + ".myshopify.com");
            settings.add(prefix + ".access-token=none");
            settings.add(prefix + ".client-secret=none");
            settings.add(prefix + ".api-url=http://127.0.0.1:9/shops/" + store);
        }
        settings.addAll(List.of(
                "--stockroute.syncs.main.source=main",
                "--stockroute.syncs.main.destinations=outlet,b2b",
                "--stockroute.syncs.main.strategy=orders",
                "--stockroute.admin.password=" + PASSWORD,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password(),
                "--camel.main.auto-startup=false",
                "--server.port=" + PORT,
                "--server.address=127.0.0.1",
                "--logging.level.root=warn"));
        return settings.toArray(String[]::new);
    }
}
