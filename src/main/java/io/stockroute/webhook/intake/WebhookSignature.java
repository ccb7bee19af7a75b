package io.stockroute.webhook.intake;

import io.stockroute.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMAC-SHA256 of the raw body under the app's client secret, Base64 (shopify.dev: verify webhook deliveries). */
public final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** Whether one of the secrets made the signature; takes the same time whichever it is, and if none is. */
    public static boolean matches(byte[] body, String signature, List<Secret> secrets) {
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean matches = false;
        for (Secret secret : secrets) {
            matches |= MessageDigest.isEqual(of(body, secret), given);
        }
        return matches;
    }

    private static byte[] of(byte[] body, Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
