package io.stockroute.webhook.intake;

/** A request that is not let in; the text is for the sender and tells nothing that he should not know. */
public final class WebhookRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;

    public WebhookRejected(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
