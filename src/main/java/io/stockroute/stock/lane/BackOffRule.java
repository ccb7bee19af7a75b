package io.stockroute.stock.lane;

import io.stockroute.stock.BatchRule;
import java.time.Duration;

/**
 * How long a level waits whose write came to nothing though it stood alone in it: one second, then two, four … up to a minute. Until it
 * stands alone another may be to blame, and it goes on at once in smaller company (see {@link BatchRule}).
 */
final class BackOffRule {

    static final Duration LONGEST = Duration.ofMinutes(1);

    private BackOffRule() {}

    /** @param attempts writes in a row that did not come through */
    static Duration after(int attempts) {
        int alone = BatchRule.alone(attempts);
        if (alone <= 1) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(alone - 2, 10));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
