package io.stockroute.order.create;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when an order may leave for Source. What waits longer, for the rate limit or in a process that stood still, could leave when
 * another instance has the lane, or has looked for it in vain and sent it again.
 */
final class SendRule {

    /** Not longer than the shortest lease of a lane. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private SendRule() {}

    /**
     * @param now not after the moment that is stored as the one it was sent at
     * @param lookFor how long after that it is searched for; the later half is for the answer and for Shopify's search
     */
    static Instant latest(Instant now, Duration lookFor) {
        Duration half = lookFor.dividedBy(2);
        return now.plus(half.compareTo(LONGEST) < 0 ? half : LONGEST);
    }
}
