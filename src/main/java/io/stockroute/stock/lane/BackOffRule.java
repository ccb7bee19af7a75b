package io.stockroute.stock.lane;

import io.stockroute.stock.BatchRule;
import java.time.Duration;

/**
 * How long a level waits whose write came to nothing though it stood alone in it: one second, then two, four … up to a minute. Until it
 * stands alone another may be to blame, and it goes on at once in smaller company (see {@link BatchRule}).
 */
final class BackOffRule {

    static final Duration LONGEST = Duration.ofMinutes(1);

    /** So many writes came to nothing before a level stands alone, whatever it was written with at first. */
    private static final int TOGETHER = 8;

    private BackOffRule() {}

    /** @param attempts writes in a row that did not come through */
    static Duration after(int attempts) {
        if (attempts <= TOGETHER) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts - TOGETHER - 1, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
