package io.stockroute.webhook.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.settings.PublicUrl;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.FailingRecord;
import io.stockroute.shopify.FailingRecords;
import io.stockroute.shopify.RecordKind;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException.Refused;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final FailingRecords failing;

    public Subscriptions(PublicUrl publicUrl, FailingRecords failing) {
        this.publicUrl = publicUrl;
        this.failing = failing;
    }

    /**
     * What must change in a store now.
     *
     * @param standing the subscriptions that it has
     */
    public List<SubscriptionChange> plan(String store, List<Subscription> standing) {
        Optional<URI> here = publicUrl.pollingOnly() ? Optional.empty() : Optional.of(publicUrl.webhooks());
        List<SubscriptionChange> plan = SubscriptionPlan.of(here, standing);
        Set<String> topics = plan.stream().map(SubscriptionChange::topic).collect(Collectors.toSet());
        // what needs no change any more does not fail any more
        failing.recovered(
                RecordKind.SUBSCRIPTION,
                store,
                failing.of(RecordKind.SUBSCRIPTION, store).stream()
                        .map(FailingRecord::key)
                        .filter(topic -> !topics.contains(topic))
                        .toList());
        return plan.stream()
                .filter(change -> failing.isDue(RecordKind.SUBSCRIPTION, store, change.topic()))
                .toList();
    }

    /** The stores with a subscription that failed and is to be tried again now. */
    public List<String> due() {
        return failing.storesDue(RecordKind.SUBSCRIPTION);
    }

    /** The store fails on a subscription and answers other calls. */
    public void failed(String store, SubscriptionChange change, Exception cause) {
        failing.failed(RecordKind.SUBSCRIPTION, store, change.topic(), change.topic(), cause);
    }

    /** Shopify refuses a subscription, most likely as the app lacks the scope for its topic. */
    public void refused(String store, SubscriptionChange change, Exception cause) {
        failing.refused(RecordKind.SUBSCRIPTION, store, change.topic(), change.topic(), cause);
    }

    /** What was refused before a start is tried again, as the app may have been given its scopes meanwhile. */
    public void retryRefused() {
        failing.storesRefusing(RecordKind.SUBSCRIPTION)
                .forEach(store -> failing.retryRefused(RecordKind.SUBSCRIPTION, store));
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

    /** Says how a change went; one that Shopify refuses stands among the issues, and does not keep the others from being made. */
    public void report(String store, SubscriptionChange change, JsonNode data) {
        JsonNode payload = data.elements().next();
        for (JsonNode error : payload.path("userErrors")) {
            String message = error.path("message").asText();
            if (!message.contains(TAKEN)) {
                refused(store, change, new Refused("USER_ERROR", "Shopify refuses it: " + message));
                return;
            }
        }
        failing.recovered(RecordKind.SUBSCRIPTION, store, change.topic());
        LOG.info(
                "{} webhook subscription (store: {}, topic: {})",
                change instanceof SubscriptionChange.Create ? "Made" : "Removed",
                store,
                change.topic());
    }
}
