package io.stockroute.ops.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody was wrong about a password: after five times an address, or a device that is remembered, is refused until a minute after the last of them. Names
 * are not counted apart, since a wrong one costs as much to check. Kept in memory: each instance counts for itself, and a restart
 * forgets.
 */
final class LoginAttempts {

    static final int TRIES = 5;
    static final Duration REST = Duration.ofMinutes(1);

    /** Programs ask many things at once, each with the password; a guesser gains no more than this by asking at once. */
    static final int AT_ONCE = 40;

    private static final int MOST_KEPT = 10_000;

    private record Tries(int wrong, int underWay, Instant last) {

        /** Whoever was never wrong may ask many at once; after that, what is under way counts as wrong. */
        boolean mayTry() {
            return wrong + underWay < (wrong == 0 ? AT_ONCE : TRIES);
        }
    }

    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Whether the password is to be looked at; then {@link #right}, {@link #wrong} or {@link #unclear} tells what came of it. */
    synchronized boolean begin(String address) {
        forgetOld();
        Tries so = of(address);
        if (!so.mayTry()) {
            return false;
        }
        keep(address, so.wrong(), so.underWay() + 1);
        return true;
    }

    synchronized void right(String address) {
        Tries so = of(address);
        keep(address, 0, so.underWay() - 1);
    }

    synchronized void wrong(String address) {
        Tries so = of(address);
        keep(address, so.wrong() + 1, so.underWay() - 1);
    }

    /** It could not be looked at. */
    synchronized void unclear(String address) {
        Tries so = of(address);
        keep(address, so.wrong(), so.underWay() - 1);
    }

    synchronized int kept() {
        return tries.size();
    }

    private Tries of(String address) {
        return tries.getOrDefault(address, new Tries(0, 0, clock.instant()));
    }

    private void keep(String address, int wrong, int underWay) {
        tries.remove(address); // the oldest stay in front
        if (wrong > 0 || underWay > 0) {
            tries.put(address, new Tries(wrong, Math.max(0, underWay), clock.instant()));
        }
    }

    private void forgetOld() {
        Instant now = clock.instant();
        Iterator<Tries> oldestFirst = tries.values().iterator();
        while (oldestFirst.hasNext()) {
            boolean old = !now.isBefore(oldestFirst.next().last().plus(REST));
            if (!old && tries.size() < MOST_KEPT) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
