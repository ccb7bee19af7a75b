package io.stockroute.webhook.delivery;

import io.stockroute.FailureText;

/** A delivery whose body is not what its topic promises; trying again would not help. */
public final class UnreadableDelivery extends RuntimeException implements FailureText.Told {

    private static final long serialVersionUID = 1L;

    private final String what;

    public UnreadableDelivery(Delivery delivery, String what) {
        super("%s (delivery: %d, store: %s, topic: %s)"
                .formatted(what, delivery.id(), delivery.store(), delivery.topic()));
        this.what = what;
    }

    @Override
    public FailureText text() {
        return new FailureText(what, "");
    }
}
