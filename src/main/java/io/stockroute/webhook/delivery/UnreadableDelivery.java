package io.stockroute.webhook.delivery;

/** A delivery whose body is not what its topic promises; trying again would not help. */
public final class UnreadableDelivery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableDelivery(Delivery delivery, String what) {
        super("%s (delivery: %d, store: %s, topic: %s)"
                .formatted(what, delivery.id(), delivery.store(), delivery.topic()));
    }
}
