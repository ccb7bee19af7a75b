package io.stockroute.webhook.subscription;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A webhook subscription as Shopify lists it.
 *
 * @param id its global id
 * @param topic Shopify's WebhookSubscriptionTopic
 * @param format JSON or XML
 */
public record Subscription(String id, String topic, String uri, String format) {

    static Subscription of(JsonNode node) {
        return new Subscription(
                node.path("id").asText(),
                node.path("topic").asText(),
                node.path("uri").asText(),
                node.path("format").asText());
    }
}
