package io.stockroute.simulator.graphql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of {@code @idempotent}: kept 24 hours from the first request (facts.md section 8). The same key with the
 * same parameters gives the first result again.
 */
public final class IdempotencyKeys {
    /** What was asked with a key, and what it gave. */
    record Entry(String mutation, Map<String, Object> parameters, Map<String, @Nullable Object> result, Instant until) {
        boolean sameAs(String otherMutation, Map<String, Object> otherParameters) {
            return mutation.equals(otherMutation) && parameters.equals(otherParameters);
        }
    }

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int PURGED_EVERY = 1000;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Clock clock;

    public IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    synchronized Optional<Entry> find(String key) {
        Entry entry = entries.get(key);
        if (entry != null && !clock.instant().isBefore(entry.until)) {
            entries.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(entry);
    }

    synchronized void keep(
            String key, String mutation, Map<String, Object> parameters, Map<String, @Nullable Object> result) {
        if (entries.size() % PURGED_EVERY == PURGED_EVERY - 1) {
            entries.values().removeIf(entry -> !clock.instant().isBefore(entry.until));
        }
        entries.put(key, new Entry(mutation, parameters, result, clock.instant().plus(KEPT)));
    }

    /** How many keys are known, expired ones included. */
    public synchronized int size() {
        return entries.size();
    }
}
