package io.stockroute.webhook.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * One webhook delivery that was accepted.
 *
 * @param triggeredAt when Shopify says that it happened
 * @param topic as in the header, {@code inventory_levels/update}
 * @param attempts how often it was tried, this time included
 */
public record Delivery(
        long id,
        String store,
        String topic,
        String body,
        Instant receivedAt,
        Optional<Instant> triggeredAt,
        int attempts) {

    /** The part of the topic before the slash: what it is about. */
    public String subject() {
        int slash = topic.indexOf('/');
        return slash < 0 ? topic : topic.substring(0, slash);
    }
}
