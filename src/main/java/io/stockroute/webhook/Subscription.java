package io.stockroute.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Gid;

/**
 * A webhook subscription that a store holds for this app, as far as it was made with the Admin API.
 *
 * @param topic Shopify's WebhookSubscriptionTopic, such as INVENTORY_LEVELS_UPDATE
 * @param format JSON or XML
 */
public record Subscription(long id, String topic, String uri, String format) {

    public static Subscription of(JsonNode node) {
        return new Subscription(
                Gid.number(node.required("id").asText()),
                node.required("topic").asText(),
                node.required("uri").asText(),
                node.required("format").asText());
    }
}
