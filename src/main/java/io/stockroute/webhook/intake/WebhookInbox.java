package io.stockroute.webhook.intake;

import io.stockroute.webhook.Deliveries;
import io.stockroute.webhook.WebhookRequest;
import org.springframework.stereotype.Component;

/** Keeps the deliveries that the gate has let in. */
@Component
public class WebhookInbox {

    private final Deliveries deliveries;

    public WebhookInbox(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** When this returns the delivery is committed. One that is known already is not kept again. */
    public void keep(WebhookRequest request) {
        deliveries.keep(
                request.sender().name(),
                request.webhookId().orElseGet(() -> fingerprint(request)),
                request,
                KeptBody.of(request));
    }

    /** Shopify always sends an id; should it not, equal bodies of one topic count as the same delivery. */
    private static String fingerprint(WebhookRequest request) {
        return BodyDigest.sha256(request.topic(), request.body());
    }
}
