package io.stockroute.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes, mends or removes one subscription.
 *
 * @param call ready to be sent; it changes one thing, and doing it again is refused without harm
 */
public record SubscriptionChange(ShopifyCall call, String payload) {

    private static final Document CREATE = Document.named("CreateSubscription");
    private static final Document UPDATE = Document.named("UpdateSubscription");
    private static final Document DELETE = Document.named("DeleteSubscription");

    /** @param topic Shopify's WebhookSubscriptionTopic */
    public static SubscriptionChange create(String store, String topic, String uri) {
        ShopifyCall call = ShopifyCall.of(store, CREATE);
        call.variables().put("topic", topic);
        describe(call.variables().putObject("subscription"), uri);
        return new SubscriptionChange(call, "webhookSubscriptionCreate");
    }

    public static SubscriptionChange update(String store, long id, String uri) {
        ShopifyCall call = ShopifyCall.of(store, UPDATE);
        call.variables().put("id", gid(id));
        describe(call.variables().putObject("subscription"), uri);
        return new SubscriptionChange(call, "webhookSubscriptionUpdate");
    }

    public static SubscriptionChange delete(String store, long id) {
        ShopifyCall call = ShopifyCall.of(store, DELETE);
        call.variables().put("id", gid(id));
        return new SubscriptionChange(call, "webhookSubscriptionDelete");
    }

    /** Why Shopify refuses it; empty if it is done. */
    public Optional<String> refusal(JsonNode data) {
        String messages = data.required(payload)
                .required("userErrors")
                .valueStream()
                .map(error -> error.path("message").asText())
                .collect(Collectors.joining(" "));
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages);
    }

    private static void describe(ObjectNode subscription, String uri) {
        subscription.put("uri", uri).put("format", "JSON");
    }

    private static String gid(long id) {
        return new Gid("WebhookSubscription", id).toString();
    }
}
