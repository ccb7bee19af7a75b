package io.stockroute.webhook.intake;

import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.Store;
import io.stockroute.settings.Stores;
import io.stockroute.webhook.Deliveries;
import io.stockroute.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door for webhooks: lets in what a configured store has signed, and keeps it. */
@Component
public class WebhookInbox {

    private final Stores stores;
    private final Deliveries deliveries;

    public WebhookInbox(Stores stores, Deliveries deliveries) {
        this.stores = stores;
        this.deliveries = deliveries;
    }

    /**
     * Makes sure that the body was signed with a secret of the store that it names; nothing of the body has been looked at before.
     *
     * @throws WebhookRejected with 401, whether the shop is unknown or the signature wrong
     */
    public WebhookRequest verify(WebhookRequest request) {
        boolean genuine = sender(request)
                .map(store -> WebhookSignature.matches(request.body(), request.signature(), store.clientSecrets()))
                .orElse(false);
        if (!genuine) {
            throw new WebhookRejected(401, "The signature does not match, or the shop is not known here.");
        }
        return request;
    }

    /** Keeps a verified request; when this returns it is committed. A delivery that is known already is not kept again. */
    public void keep(WebhookRequest request) {
        Store store = sender(request).orElseThrow();
        deliveries.keep(store.name(), request.webhookId().orElseGet(() -> fingerprint(request)), request);
    }

    private Optional<Store> sender(WebhookRequest request) {
        try {
            return stores.at(new ShopDomain(request.shopDomain()));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** Shopify always sends an id; should it not, equal bodies of one topic count as the same delivery. */
    private static String fingerprint(WebhookRequest request) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(request.topic().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(request.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
