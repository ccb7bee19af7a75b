package io.stockroute.webhook.subscription;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out what must change so that a store has each of our subscriptions once, and none of ours from before. */
public final class SubscriptionPlan {

    /** What Stockroute wants to hear of, as Shopify's WebhookSubscriptionTopic. */
    public static final Set<String> TOPICS = new LinkedHashSet<>(List.of(
            "INVENTORY_LEVELS_UPDATE",
            "INVENTORY_LEVELS_CONNECT",
            "INVENTORY_LEVELS_DISCONNECT",
            "PRODUCTS_CREATE",
            "PRODUCTS_UPDATE",
            "PRODUCTS_DELETE",
            "LOCATIONS_CREATE",
            "LOCATIONS_UPDATE",
            "LOCATIONS_ACTIVATE",
            "LOCATIONS_DEACTIVATE",
            "LOCATIONS_DELETE",
            "INVENTORY_ITEMS_UPDATE",
            "INVENTORY_ITEMS_DELETE",
            "ORDERS_CREATE",
            "ORDERS_CANCELLED",
            "DRAFT_ORDERS_UPDATE",
            "DRAFT_ORDERS_DELETE",
            "APP_UNINSTALLED",
            "BULK_OPERATIONS_FINISH"));

    private static final String PATH = "/webhooks/shopify";

    private SubscriptionPlan() {}

    /**
     * @param here where this server takes webhooks; empty if Shopify cannot reach it
     * @param standing the subscriptions that the app has in the store
     */
    public static List<SubscriptionChange> of(Optional<URI> here, List<Subscription> standing) {
        var changes = new ArrayList<SubscriptionChange>();
        Set<String> missing = here.isPresent() ? new LinkedHashSet<>(TOPICS) : new LinkedHashSet<>();
        for (Subscription subscription : standing) {
            boolean right =
                    here.map(URI::toString).filter(subscription.uri()::equals).isPresent()
                            && subscription.format().equals("JSON")
                            && missing.remove(subscription.topic());
            if (!right && subscription.uri().endsWith(PATH)) {
                changes.add(new SubscriptionChange.Delete(subscription.id(), subscription.topic()));
            }
        }
        here.ifPresent(
                uri -> missing.forEach(topic -> changes.add(new SubscriptionChange.Create(topic, uri.toString()))));
        return changes;
    }
}
