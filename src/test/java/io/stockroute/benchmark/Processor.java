package io.stockroute.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a benchmark uses of all processors: also on a busy machine it tells what something costs. */
final class Processor {

    private Processor() {}

    /** Seconds that this process and the PostgreSQL that it started have used. */
    static double seconds() {
        double own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        return own
                + ProcessHandle.current()
                        .descendants()
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToDouble(time -> time.toNanos() / 1e9)
                        .sum();
    }
}
