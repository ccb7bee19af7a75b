package io.stockroute.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.stockroute.ops.Visitor;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How fast the console's pages answer over much: asks a {@link LargeServer} for each page many times and prints how long it took.
 * {@code docs/benchmarks.md} says how to run it.
 */
public final class PagesBenchmark {

    private static final int WARM_UP = 20;

    private PagesBenchmark() {}

    /** @param arguments those of {@link LargeServer}, and how often each page is asked for */
    public static void main(String[] arguments) {
        LargeServer large = LargeServer.of(arguments);
        int times = LargeServer.argument(arguments, 3, 100);
        try (ConfigurableApplicationContext server = large.start()) {
            Visitor visitor = large.visitor();
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
            "/previews/1/skips",
            "/products",
            "/products?search=SKU-000123",
            "/products?search=shirt",
            "/products?search=shirt+blue",
            "/products/all",
            "/products/all?sort=sku&order=down",
            "/products/all?after=1500020000",
            "/products/all?show=out-of-sync",
            "/products/all?show=refused",
            "/products/all?show=unmatched",
            "/products/lists?sync=main",
            "/products/main/1000000076",
            "/levels/" + LargeHistory.BUSIEST_LEVEL,
            "/levels/60001",
            "/orders",
            "/orders?state=ON_HOLD",
            "/orders/1",
            "/issues",
            "/issues?kind=levels",
            "/activity",
            "/runs/5000");

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
