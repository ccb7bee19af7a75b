package io.stockroute.webhook.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.settings.PublicUrl;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The webhook subscriptions of the stores. */
@Component
public class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final Document CREATE = Document.named("CreateSubscription");
    private static final Document DELETE = Document.named("DeleteSubscription");
    private static final String TAKEN = "has already been taken";

    private final PublicUrl publicUrl;

    public Subscriptions(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * What must change in a store.
     *
     * @param standing the subscriptions that it has
     */
    public List<SubscriptionChange> plan(List<Subscription> standing) {
        Optional<URI> here = publicUrl.pollingOnly() ? Optional.empty() : Optional.of(publicUrl.webhooks());
        return SubscriptionPlan.of(here, standing);
    }

    public ShopifyCall call(String store, SubscriptionChange change) {
        if (change instanceof SubscriptionChange.Create create) {
            ShopifyCall call = ShopifyCall.of(store, CREATE);
            call.variables().put("topic", create.topic());
            call.variables().putObject("subscription").put("uri", create.uri()).put("format", "JSON");
            return call;
        }
        ShopifyCall call = ShopifyCall.of(store, DELETE);
        call.variables().put("id", ((SubscriptionChange.Delete) change).id());
        return call;
    }

    /** Says how a change went; one that Shopify refuses does not keep the others from being made. */
    public void report(String store, SubscriptionChange change, JsonNode data) {
        JsonNode payload = data.elements().next();
        for (JsonNode error : payload.path("userErrors")) {
            String message = error.path("message").asText();
            if (!message.contains(TAKEN)) {
                LOG.warn(
                        "Shopify refuses a webhook subscription: {} (store: {}, topic: {})",
                        message,
                        store,
                        change.topic());
                return;
            }
        }
        LOG.info(
                "{} webhook subscription (store: {}, topic: {})",
                change instanceof SubscriptionChange.Create ? "Made" : "Removed",
                store,
                change.topic());
    }
}
