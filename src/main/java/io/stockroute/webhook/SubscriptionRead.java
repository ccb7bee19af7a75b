package io.stockroute.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Page;
import io.stockroute.shopify.ShopifyCall;
import java.util.Optional;

/** Asks a store for the subscriptions it holds for this app, 250 a page. */
public record SubscriptionRead(String store, Optional<String> cursor) {

    private static final Document DOCUMENT = Document.named("Subscriptions");

    public static SubscriptionRead of(String store) {
        return new SubscriptionRead(store, Optional.empty());
    }

    public SubscriptionRead after(String next) {
        return new SubscriptionRead(store, Optional.of(next));
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        cursor.ifPresent(after -> call.variables().put("after", after));
        return call;
    }

    public Page<Subscription> page(JsonNode data) {
        return Page.of(data.required("webhookSubscriptions"), Subscription::of);
    }
}
