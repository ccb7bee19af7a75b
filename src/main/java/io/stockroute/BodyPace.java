package io.stockroute;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the body of one request arrives fast enough: all of it within a deadline and, after the first seconds, at no less than a least
 * rate on average. The limit for a sender that sends nothing at all is the server's own time-out of a single read.
 */
public final class BodyPace {

    /** So long the rate is not looked at: connections start slowly. */
    public static final Duration START = Duration.ofSeconds(2);

    private final LongSupplier nanos;
    private final long begun;
    private final long deadline;
    private final long leastRate;

    /**
     * @param leastRate bytes a second
     * @param nanos a clock; the body begins now
     */
    public BodyPace(Duration deadline, long leastRate, LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.deadline = deadline.toNanos();
        this.leastRate = leastRate;
    }

    /** Of a body of which so many bytes have come. */
    public boolean isTooSlow(long bytesSoFar) {
        long spent = nanos.getAsLong() - begun;
        if (spent > deadline) {
            return true;
        }
        return spent > START.toNanos()
                && bytesSoFar
                        < leastRate * (spent / (double) Duration.ofSeconds(1).toNanos());
    }
}
