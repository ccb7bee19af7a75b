package io.stockroute.benchmark;

import io.stockroute.TestDatabases;
import io.stockroute.scenario.Server;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;

/**
 * What a server costs while nothing happens in any of its stores: statements, processor, threads, routes, heap.
 * {@code docs/benchmarks.md} says how to run it.
 */
public final class IdleBenchmark {

    private static final int SECONDS = 30;

    private IdleBenchmark() {}

    /** @param arguments {@code h2} or {@code postgresql}, how many stores, and {@code profile} for the statements */
    public static void main(String[] arguments) {
        TestDatabases kind = BenchmarkStage.database(arguments);
        int stores = LargeServer.argument(arguments, 1, 3);
        long begin = System.nanoTime();
        try (BenchmarkStage stage = new BenchmarkStage(kind, stores, 1);
                Server server = stage.ready()) {
            System.out.printf(
                    Locale.ROOT, "%d stores in sync after %.0f s%n", stores, (System.nanoTime() - begin) / 1e9);
            pass(); // threads without work end
            StatementCount.reset();
            double processor = Processor.seconds();
            pass();
            double used = Processor.seconds() - processor;
            System.gc();
            System.out.printf(
                    Locale.ROOT,
                    "idle: %.1f statements a second, %.1f %% of a core, %d threads, %d routes, %d MB of heap%n",
                    StatementCount.all() / (double) SECONDS,
                    100 * used / SECONDS,
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    server.bean(org.apache.camel.CamelContext.class).getRoutesSize(),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000);
            if (arguments.length > 2) {
                StatementCount.top(40).forEach(System.out::println);
            }
        }
        System.exit(0);
    }

    /** What is measured is what a server does while time passes. */
    private static void pass() {
        Awaitility.await()
                .pollDelay(Duration.ofSeconds(SECONDS))
                .atMost(Duration.ofSeconds(2L * SECONDS))
                .until(() -> true);
    }
}
