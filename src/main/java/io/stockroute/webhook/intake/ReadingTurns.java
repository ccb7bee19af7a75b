package io.stockroute.webhook.intake;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many threads deal with bodies that arrive, whoever sends them: pages, health and the work behind keep the processors. A turn is
 * short, as it takes only what has arrived.
 */
@Component
public class ReadingTurns {

    /** How many threads may wait for small bodies at a time, of the server's 400. Most arrive with their headers. */
    private static final int WAITING = 64;

    private final Semaphore turns;
    private final Semaphore waiting;

    @Autowired
    public ReadingTurns() {
        this(Math.max(2, Runtime.getRuntime().availableProcessors()), WAITING);
    }

    ReadingTurns(int turns, int waiting) {
        this.turns = new Semaphore(turns, true);
        this.waiting = new Semaphore(waiting);
    }

    void begin() {
        turns.acquireUninterruptibly();
    }

    void end() {
        turns.release();
    }

    /** Whether this thread may wait for the body; then {@link #waited} follows. */
    public boolean mayWait(IncomingBody body) {
        return body.announced() >= 0 && body.announced() <= BodyBudget.SMALL && waiting.tryAcquire();
    }

    public void waited() {
        waiting.release();
    }
}
