package io.stockroute.ops.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many passwords are checked at a time: each check keeps a processor busy for a tenth of a second, which is the point of bcrypt. Who
 * was right before, by device or address, does not wait behind strangers.
 */
final class PasswordChecks {

    static final int AT_A_TIME = 2;
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** More than can be checked within that wait need not begin to wait. */
    static final int WAITING = 40;

    private static final int MOST_KNOWN = 1000;

    private final Semaphore forKnown = new Semaphore(AT_A_TIME, true);
    private final Semaphore forStrangers = new Semaphore(AT_A_TIME, true);
    private final Map<String, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** @throws LoginBusy if it would have to wait too long */
    <T> T check(String who, boolean remembered, Supplier<T> check) {
        Semaphore turns = remembered || isKnown(who) ? forKnown : forStrangers;
        if (turns.getQueueLength() >= WAITING) {
            throw new LoginBusy();
        }
        try {
            if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LoginBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginBusy();
        }
        try {
            return check.get();
        } finally {
            turns.release();
        }
    }

    void right(String who) {
        synchronized (known) {
            known.put(who, true);
        }
    }

    private boolean isKnown(String who) {
        synchronized (known) {
            return known.get(who) != null;
        }
    }
}
