package io.stockroute.webhook.intake;

import io.stockroute.settings.Tuning;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether one body arrives fast enough: all of it within a deadline and, after the first seconds, at no less than a least rate on
 * average. The limit for a sender that sends nothing at all is the server's own time-out of a single read.
 */
final class BodyPace {

    /** So long the rate is not looked at: connections start slowly. */
    static final Duration START = Duration.ofSeconds(2);

    private final LongSupplier nanos;
    private final long begun;
    private final long deadline;
    private final long leastRate;

    BodyPace(Tuning.Webhooks limits, LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.deadline = limits.bodyDeadline().toNanos();
        this.leastRate = limits.bodyRate().toBytes();
    }

    boolean isTooSlow(long bytesSoFar) {
        long spent = nanos.getAsLong() - begun;
        if (spent > deadline) {
            return true;
        }
        return spent > START.toNanos()
                && bytesSoFar
                        < leastRate * (spent / (double) Duration.ofSeconds(1).toNanos());
    }
}
