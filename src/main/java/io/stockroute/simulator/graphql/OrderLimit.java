package io.stockroute.simulator.graphql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trial and development stores take five new orders a minute (description of orderCreate). How Shopify words the
 * refusal was not seen anywhere: both shapes here are guesses, and a client should understand either.
 */
public final class OrderLimit {
    /** The shape of a refusal. */
    public enum Refusal {
        /** A user error without a code: "Too many attempts. Please try again later." */
        USER_ERROR,
        /** An error of the whole field with the code THROTTLED, though the bucket is full. */
        THROTTLED
    }

    public static final int ORDERS = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Instant> made = new ArrayDeque<>();
    private @Nullable Refusal refusal;
    private int refused;

    public OrderLimit(Clock clock) {
        this.clock = clock;
    }

    /** From now on, refusing in this way. */
    public synchronized void on(Refusal shape) {
        refusal = shape;
        made.clear();
    }

    /** Another shape; the orders of the last minute still count. */
    public synchronized void shape(Refusal shape) {
        refusal = shape;
    }

    public synchronized void off() {
        refusal = null;
    }

    /** How many orders were refused so far. */
    public synchronized int refused() {
        return refused;
    }

    /** Adds the refusal to the errors, or throws it, when five orders were made within the last minute. */
    public synchronized void check(UserErrors errors) {
        Instant since = clock.instant().minus(WINDOW);
        while (!made.isEmpty() && !made.getFirst().isAfter(since)) {
            made.removeFirst();
        }
        if (refusal == null || made.size() < ORDERS) {
            return;
        }
        refused += 1;
        if (refusal == Refusal.THROTTLED) {
            throw new AdminError(
                    "Throttled",
                    Map.of("code", "THROTTLED", "documentation", "https://shopify.dev/api/usage/rate-limits"));
        }
        errors.add(null, "Too many attempts. Please try again later.", List.of("order"));
    }

    public synchronized void made() {
        made.addLast(clock.instant());
    }
}
