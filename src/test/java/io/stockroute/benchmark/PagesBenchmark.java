package io.stockroute.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.stockroute.StockrouteApplication;
import io.stockroute.TestDatabases;
import io.stockroute.ops.Visitor;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How fast the console's pages answer over much: fills a database, starts a server on it whose routes stand still, asks for each page many
 * times and prints how long it took. An H2 file that was filled before is used again. {@code docs/benchmarks.md} says how to run it.
 */
public final class PagesBenchmark {

    private static final int PORT = 18_080;
    private static final String PASSWORD = "benchmark";
    private static final int WARM_UP = 20;

    private PagesBenchmark() {}

    /** @param arguments {@code h2} or {@code postgresql}, levels, entries of the ledger, how often each page is asked for */
    public static void main(String[] arguments) {
        boolean postgres = argument(arguments, 0, "h2").equals("postgresql");
        int levels = Integer.parseInt(argument(arguments, 1, "100000"));
        int entries = Integer.parseInt(argument(arguments, 2, "1000000"));
        int times = Integer.parseInt(argument(arguments, 3, "100"));
        String url = postgres
                ? TestDatabases.postgresUrl() + "&reWriteBatchedInserts=true"
                : "jdbc:h2:file:./target/benchmark/" + levels + "-" + entries
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;CACHE_SIZE=262144";
        String user = postgres ? "postgres" : "sa";
        if (postgres || !Files.exists(Path.of("target", "benchmark", levels + "-" + entries + ".mv.db"))) {
            fill(url, user, levels, entries);
        }
        try (ConfigurableApplicationContext server =
                SpringApplication.run(StockrouteApplication.class, settings(url, user))) {
            Visitor visitor = new Visitor(PORT);
            visitor.logIn("admin", PASSWORD);
            System.out.printf("%n%-46s %8s %8s %9s %8s%n", "page", "median", "95 %", "processor", "bytes");
            boolean fast =
                    PAGES.stream().map(page -> measure(visitor, page, times)).reduce(true, Boolean::logicalAnd);
            System.out.println(fast ? "\nEvery page answers within 200 ms." : "\nSome pages take longer than 200 ms.");
        }
        System.exit(0);
    }

    private static final List<String> PAGES = List.of(
            "/",
            "/syncs/main",
            "/previews/1",
            "/previews/1?q=shirt+no.+99",
            "/products",
            "/products?search=SKU-000123",
            "/products?search=shirt",
            "/products?search=shirt+blue",
            "/products/lists?sync=main",
            "/products/main/1000000076",
            "/levels/" + LargeHistory.BUSIEST_LEVEL,
            "/levels/60001",
            "/orders",
            "/orders?state=HELD",
            "/orders/1",
            "/failures",
            "/activity",
            "/runs/5000");

    private static String argument(String[] arguments, int at, String otherwise) {
        return arguments.length > at ? arguments[at] : otherwise;
    }

    private static void fill(String url, String user, int levels, int entries) {
        DataSource database = DataSourceBuilder.create()
                .url(url)
                .username(user)
                .password(user.equals("sa") ? "" : user)
                .build();
        Flyway.configure().dataSource(database).load().migrate();
        Instant now = Instant.now();
        new LargeStores(database, levels, now).fill();
        new LargeHistory(database, levels, entries, now).fill();
        new Rows(database).execute("analyze");
        TestDatabases.close(database);
    }

    private static String[] settings(String url, String user) {
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
                "--spring.datasource.password=" + (user.equals("sa") ? "" : user),
                "--camel.main.auto-startup=false",
                "--server.port=" + PORT,
                "--server.address=127.0.0.1",
                "--logging.level.root=warn"));
        return settings.toArray(String[]::new);
    }

    /** Asks for a page again and again, and tells whether 95 of 100 answers took no longer than 200 ms. */
    private static boolean measure(Visitor visitor, String page, int times) {
        long[] nanos = new long[times];
        var answer = visitor.get(page);
        for (int i = 1; i < WARM_UP; i++) {
            visitor.get(page);
        }
        long processor = processor();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            visitor.get(page);
            nanos[i] = System.nanoTime() - begin;
        }
        processor = (processor() - processor) / times;
        Arrays.sort(nanos);
        double p95 = nanos[Math.min(times - 1, times * 95 / 100)] / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%-46s %5.0f ms %5.0f ms %6.0f ms %8d%s%n",
                page,
                nanos[times / 2] / 1e6,
                p95,
                processor / 1e6,
                answer.body().length(),
                answer.statusCode() == 200 ? "" : "   status " + answer.statusCode());
        return p95 <= 200;
    }

    /** What this process has used of all processors, in ns: also on a busy machine it tells what a page costs. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
