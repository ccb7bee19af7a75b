package io.stockroute.webhook.intake;

import io.stockroute.webhook.WebhookRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The second key by which a delivery is recognised. Its id stands in a header, which the signature does not cover, so a body that was seen
 * once could be sent again under other ids.
 */
public final class BodyDigest {

    /**
     * Topics whose bodies never come again with news: each names its order or its request. Hints are not among them: a level that goes
     * from 5 to 4 and back within a second has equal bodies, and dropping the last of them would lose it. To take a hint twice costs one
     * read. Neither are app/uninstalled and shop/redact, which may come again after years: what they claim is read back from the store.
     */
    private static final Set<String> ONCE = Set.of("orders/create", "customers/data_request", "customers/redact");

    private BodyDigest() {}

    /** Empty if equal bodies can be different news. */
    public static Optional<String> of(WebhookRequest request) {
        return ONCE.contains(request.topic()) ? Optional.of(sha256("", request.body())) : Optional.empty();
    }

    static String sha256(String prefix, byte[] body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(prefix.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
