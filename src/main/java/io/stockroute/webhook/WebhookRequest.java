package io.stockroute.webhook;

import java.time.Instant;
import java.util.Optional;

/** What arrived at the webhook's address: the headers that Shopify sets, and the body byte for byte. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record WebhookRequest(
        String shopDomain,
        String topic,
        String signature,
        Optional<String> webhookId,
        Optional<String> eventId,
        Optional<String> apiVersion,
        Optional<Instant> triggeredAt,
        byte[] body) {}
