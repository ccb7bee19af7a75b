package io.stockroute.camel;

import io.stockroute.ops.Worker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.component.timer.TimerEndpoint;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;

/**
 * Notes when the turns of one route begin and end, and on which thread. A timer has one thread for all its turns, which nobody replaces:
 * once it has died, the route says it is started and never runs again. A lane whose thread died in the middle of a turn is taken to be
 * running for ever.
 */
final class WatchedRoute extends RoutePolicySupport {

    /** So many periods may pass without a turn: the machine may be busy. */
    static final int PERIODS = 5;

    /** A short period allows no less than this. */
    static final Duration LEAST = Duration.ofSeconds(60);

    private final String name;
    private final LongSupplier nanos;

    /** Whether its turns run on threads of a pool, which may end between two turns. */
    private volatile boolean shares;

    private volatile boolean wanted;
    private volatile long started;
    private volatile long began;
    private volatile boolean hasRun;
    private volatile boolean busy;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Duration longestBreak;

    WatchedRoute(String name, LongSupplier nanos) {
        this.name = name;
        this.nanos = nanos;
    }

    @Override
    public void onStart(Route route) {
        if (route.getEndpoint() instanceof DirectEndpoint) {
            sharesThreads();
        }
        begin(route.getEndpoint() instanceof TimerEndpoint timer ? longestBreak(timer) : null);
    }

    @Override
    public void onResume(Route route) {
        onStart(route);
    }

    @Override
    public void onStop(Route route) {
        wanted = false;
    }

    @Override
    public void onSuspend(Route route) {
        wanted = false;
    }

    @Override
    public void onRemove(Route route) {
        wanted = false;
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        turnBegins();
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        turnEnds();
    }

    void sharesThreads() {
        shares = true;
    }

    /** @param longest how long it may be without a turn; null: it waits until somebody wakes it */
    void begin(@Nullable Duration longest) {
        longestBreak = longest;
        started = nanos.getAsLong();
        busy = false;
        thread = null;
        wanted = true;
    }

    void turnBegins() {
        began = nanos.getAsLong();
        hasRun = true;
        busy = true;
        thread = Thread.currentThread();
    }

    void turnEnds() {
        busy = false;
    }

    /** Empty if it is not meant to run. */
    Optional<Worker> look() {
        if (!wanted) {
            return Optional.empty();
        }
        Optional<Duration> since = hasRun ? Optional.of(since(began)) : Optional.empty();
        return Optional.of(new Worker(name, since, death()));
    }

    private Optional<String> death() {
        Thread last = thread;
        if (last != null && !last.isAlive() && (busy || !shares)) {
            return Optional.of("its thread has died");
        }
        Duration longest = longestBreak;
        // a turn may be as long as it likes while its thread lives
        if (longest == null || busy) {
            return Optional.empty();
        }
        Duration idle = hasRun ? since(Math.max(began, started)) : since(started);
        return idle.compareTo(longest) > 0
                ? Optional.of("has not run for " + idle.toSeconds() + " s")
                : Optional.empty();
    }

    private Duration since(long moment) {
        return Duration.ofNanos(nanos.getAsLong() - moment);
    }

    /** Null if it does not go on for ever. */
    private static @Nullable Duration longestBreak(TimerEndpoint timer) {
        if (timer.getRepeatCount() > 0 || timer.getPeriod() <= 0 || timer.getTime() != null) {
            return null;
        }
        Duration several = Duration.ofMillis(timer.getPeriod()).multipliedBy(PERIODS);
        return Duration.ofMillis(Math.max(0, timer.getDelay())).plus(several.compareTo(LEAST) < 0 ? LEAST : several);
    }
}
