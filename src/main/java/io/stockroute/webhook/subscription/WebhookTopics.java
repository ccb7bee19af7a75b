package io.stockroute.webhook.subscription;

import io.stockroute.webhook.delivery.Delivery;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The topics that have an effect: those subscribed to, and the mandatory ones that Shopify sends without a subscription. */
@Component
public class WebhookTopics {

    /** Set in the app's configuration, not through the Admin API (facts.md section 13). */
    private static final Set<String> MANDATORY = Set.of("customers/data_request", "customers/redact", "shop/redact");

    public boolean takes(Delivery delivery) {
        return MANDATORY.contains(delivery.topic())
                || SubscriptionPlan.TOPICS.contains(
                        delivery.topic().replace('/', '_').toUpperCase(Locale.ROOT));
    }
}
