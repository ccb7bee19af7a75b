package io.stockroute.webhook;

/** A request that is not let in; the text is for the sender and tells nothing that he should not know. */
public final class WebhookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;

    public WebhookRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
