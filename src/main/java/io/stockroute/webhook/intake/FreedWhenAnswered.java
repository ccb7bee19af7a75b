package io.stockroute.webhook.intake;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Frees the room of a body once its request has been answered, on whatever thread that was. */
public record FreedWhenAnswered(Intake.Taken taken) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        taken.free();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // the answer to it completes the request
    }

    @Override
    public void onError(AsyncEvent event) {
        taken.free();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
