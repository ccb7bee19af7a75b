package io.stockroute.order.lane;

import java.time.Duration;

/** How long an order waits after a try that led to nothing: one second, then two, four … up to a minute. */
final class OrderBackOffRule {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private OrderBackOffRule() {}

    /** @param attempts that led to nothing before this one, in a row */
    static Duration after(int attempts) {
        long seconds = 1L << Math.min(Math.max(attempts, 0), 6);
        return Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }
}
