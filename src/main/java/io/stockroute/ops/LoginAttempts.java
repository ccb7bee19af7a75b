package io.stockroute.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody has tried to log in: a name from an address has some tries, and when they are used up none until a minute after
 * the last one that counted. Kept in memory: each instance counts for itself, and a restart forgets.
 */
final class LoginAttempts {

    static final int TRIES = 5;
    static final Duration REST = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 10_000;

    /** A name, tried from an address. */
    record Who(String name, String address) {}

    private record Tries(int count, Instant last) {}

    private final Clock clock;
    private final Map<Who, Tries> tries = new LinkedHashMap<>();

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /** Takes a try, before the password is looked at, so that many at once are counted too; false if none is left. */
    synchronized boolean take(Who who) {
        Instant now = clock.instant();
        forgetOld(now);
        Tries so = tries.getOrDefault(who, new Tries(0, now));
        if (so.count() >= TRIES) {
            return false;
        }
        tries.remove(who); // the oldest stay in front
        tries.put(who, new Tries(so.count() + 1, now));
        return true;
    }

    /** The password was right. */
    synchronized void forget(Who who) {
        tries.remove(who);
    }

    synchronized int kept() {
        return tries.size();
    }

    private void forgetOld(Instant now) {
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
