package io.stockroute.webhook;

import io.stockroute.settings.Store;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery as the gate has let it in: the headers that Shopify sets, and the body byte for byte.
 *
 * @param sender whose secret has signed the body
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record WebhookRequest(
        Store sender,
        String topic,
        Optional<String> webhookId,
        Optional<String> eventId,
        Optional<String> apiVersion,
        Optional<Instant> triggeredAt,
        byte[] body) {

    private static final String LEVEL_HINT = "inventory_levels/update";

    /** Whether it only says what quantity a level has: such deliveries are many, and are worked in sets. */
    public boolean isLevelHint() {
        return topic.equals(LEVEL_HINT);
    }
}
