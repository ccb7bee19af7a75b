package io.stockroute.webhook.intake;

import io.stockroute.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The HMAC-SHA256 of the raw body under the app's client secret, Base64 (shopify.dev: verify webhook deliveries). It is fed while the body
 * is read, so a forged body is known before it is put together.
 */
public final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    /** 32 bytes in Base64: the last sign before the padding has two bits that are zero. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");

    private final List<Mac> macs;

    /** @param secrets any of which may have made the signature */
    public WebhookSignature(List<Secret> secrets) {
        this.macs = secrets.stream().map(WebhookSignature::mac).toList();
    }

    /** Whether the text can be a signature at all. */
    public static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }

    public void update(byte[] bytes, int offset, int length) {
        macs.forEach(mac -> mac.update(bytes, offset, length));
    }

    /** Whether one of the secrets made the signature of what was fed; takes the same time whichever it is, and if none is. */
    public boolean matches(String signature) {
        byte[] given = signature.getBytes(StandardCharsets.US_ASCII);
        boolean matches = false;
        for (Mac mac : macs) {
            matches |= MessageDigest.isEqual(Base64.getEncoder().encode(mac.doFinal()), given);
        }
        return matches;
    }

    private static Mac mac(Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
