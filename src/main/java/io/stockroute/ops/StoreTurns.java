package io.stockroute.ops;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets one turn of a name run at a time on this instance, and starts it again if it was asked for meanwhile. Leases keep other
 * instances out; what is kept here may be forgotten at any time.
 */
@Component
public class StoreTurns {

    /** A turn that has waited for so long was lost on its way to a thread: it is started again. */
    static final Duration LOST = Duration.ofMinutes(1);

    private enum State {
        WAITING,
        RUNNING,
        RUNNING_AND_WANTED
    }

    private record Turn(State state, long since) {}

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private volatile boolean closing;

    @Autowired
    public StoreTurns() {
        this(System::nanoTime);
    }

    StoreTurns(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The server stops: turns under way end, and no more are started. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** Asks for a turn; whether it is to be started now. */
    public boolean request(String name) {
        if (closing) {
            return false;
        }
        AtomicBoolean start = new AtomicBoolean();
        turns.compute(name, (key, turn) -> {
            if (turn == null || isLost(turn)) {
                start.set(true);
                return new Turn(State.WAITING, nanos.getAsLong());
            }
            return turn.state() == State.WAITING ? turn : new Turn(State.RUNNING_AND_WANTED, turn.since());
        });
        return start.get();
    }

    /** Begins a turn; false if it runs already. */
    public boolean begin(String name) {
        AtomicBoolean begun = new AtomicBoolean();
        turns.compute(name, (key, turn) -> {
            if (turn != null && turn.state() != State.WAITING) {
                return turn;
            }
            begun.set(true);
            return new Turn(State.RUNNING, nanos.getAsLong());
        });
        return begun.get();
    }

    /** Ends a turn; whether it is to be started again. */
    public boolean end(String name) {
        return turns.computeIfPresent(
                                name,
                                (key, turn) -> turn.state() == State.RUNNING_AND_WANTED
                                        ? new Turn(State.WAITING, nanos.getAsLong())
                                        : null)
                        != null
                && !closing;
    }

    private boolean isLost(Turn turn) {
        return turn.state() == State.WAITING && nanos.getAsLong() - turn.since() > LOST.toNanos();
    }
}
