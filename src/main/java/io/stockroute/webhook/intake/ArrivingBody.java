package io.stockroute.webhook.intake;

import io.stockroute.webhook.intake.Intake.Refused;
import io.stockroute.webhook.intake.Intake.Taken;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Takes a body whenever some of it has arrived. A sender that pauses holds a connection and no thread, so slow ones cannot take all
 * threads, however many they are. The server calls it from one thread at a time.
 */
public final class ArrivingBody implements ReadListener, AsyncListener {

    /** What becomes of it. */
    public interface Outcome {

        /** The request goes on, or is refused after all; then the answer is written. */
        void settle(Intake came, AsyncContext context) throws IOException;
    }

    /** So long a body may pause. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** So long the rest of a refused body is read, for an honest sender to get to see the answer; then the connection is closed. */
    private static final Duration DISCARDING = Duration.ofSeconds(1);

    private final AsyncContext context;
    private final ServletInputStream in;
    private final ReadingTurns turns;
    private final Outcome outcome;
    private final long begun = System.nanoTime();
    private long until = Long.MAX_VALUE;
    private Intake came;
    private boolean settled;
    private boolean over;

    /** @param came the body, or a refusal after which the rest is discarded */
    public ArrivingBody(AsyncContext context, Intake came, ReadingTurns turns, Outcome outcome) throws IOException {
        this.context = context;
        this.in = context.getRequest().getInputStream();
        this.came = came;
        this.turns = turns;
        this.outcome = outcome;
    }

    /** Begins; the thread of the request is free afterwards. */
    public void begin() {
        context.addListener(this);
        waitAtMost(PAUSE);
        if (came instanceof Refused) {
            settle();
        }
        if (!over) {
            in.setReadListener(this);
        }
    }

    @Override
    public void onDataAvailable() {
        turns.begin();
        try {
            while (came instanceof IncomingBody body && in.isReady()) {
                came = body.read(in);
            }
        } catch (IOException e) {
            refuse(Refused.BROKEN);
            settled = true; // the server tells onError, which ends it
        } finally {
            turns.end();
        }
        if (came instanceof IncomingBody) {
            waitAtMost(PAUSE);
        } else if (!settled) {
            settle();
        }
        if (came instanceof Refused refused && refused != Refused.BROKEN && !over) {
            discard();
        }
    }

    @Override
    public void onAllDataRead() {
        if (came instanceof IncomingBody body) {
            came = body.end();
            settle();
        }
        if (came instanceof Refused) {
            finish();
        }
    }

    @Override
    public void onError(Throwable failure) {
        refuse(Refused.BROKEN); // the other onError follows
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (came instanceof IncomingBody) {
            refuse(Refused.TOO_SLOW);
            settle();
        }
        finish();
    }

    /** Nobody but us ends the request, or the server shows its own page for it. */
    @Override
    public void onError(AsyncEvent event) {
        refuse(Refused.BROKEN);
        if (!(came instanceof Taken)) {
            over = true;
            if (context.getResponse() instanceof HttpServletResponse response && !response.isCommitted()) {
                response.setStatus(Refused.BROKEN.status());
            }
            context.complete();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        over = true;
        refuse(Refused.BROKEN);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // it goes on, and the body is taken already
    }

    private void settle() {
        settled = true;
        try {
            outcome.settle(came, context);
        } catch (IOException gone) {
            finish();
            return;
        }
        if (came instanceof Refused refused) {
            until = System.nanoTime() + DISCARDING.toNanos();
            waitAtMost(DISCARDING);
            if (refused == Refused.TOO_SLOW) {
                finish();
            }
        }
    }

    private void discard() {
        turns.begin();
        try {
            byte[] nowhere = new byte[8 * 1024];
            boolean more = true;
            while (more && in.isReady()) {
                more = in.read(nowhere) >= 0 && System.nanoTime() < until;
            }
            if (!more) {
                finish();
            }
        } catch (IOException gone) {
            finish();
        } finally {
            turns.end();
        }
    }

    /** Frees its room, unless it has been taken or refused already. */
    private void refuse(Refused reason) {
        if (came instanceof IncomingBody body) {
            came = body.refuse(reason);
        }
    }

    private void finish() {
        if (!over && !(came instanceof Taken)) {
            over = true;
            context.complete();
        }
    }

    /** From now on; the server counts from the beginning of the request. */
    private void waitAtMost(Duration longest) {
        context.setTimeout(
                Duration.ofNanos(System.nanoTime() - begun).plus(longest).toMillis());
    }
}
