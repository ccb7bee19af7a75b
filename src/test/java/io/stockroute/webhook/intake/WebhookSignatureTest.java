package io.stockroute.webhook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    // printf '{"id":1}' | openssl dgst -sha256 -hmac hush -binary | base64
    private static final byte[] BODY = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "VnKUjZsLuN5iZWjn5EntcBVCF9kMN43LglzCE1/GSeY=";

    @Test
    void theSignatureOfTheSecretMatches() {
        assertThat(matches(BODY, SIGNATURE, new Secret("hush"))).isTrue();
    }

    @Test
    void whileASecretIsRotatedEitherOneMatches() {
        assertThat(matches(BODY, SIGNATURE, new Secret("new"), new Secret("hush")))
                .isTrue();
        assertThat(matches(BODY, SIGNATURE, new Secret("hush"), new Secret("old")))
                .isTrue();
    }

    @Test
    void anyOtherSecretDoesNot() {
        assertThat(matches(BODY, SIGNATURE, new Secret("other"))).isFalse();
    }

    @Test
    void oneChangedByteOfTheBodyIsNoticed() {
        byte[] forged = BODY.clone();
        forged[6] = '2';
        assertThat(matches(forged, SIGNATURE, new Secret("hush"))).isFalse();
    }

    @Test
    void noSignatureIsNoMatch() {
        assertThat(matches(BODY, "", new Secret("hush"))).isFalse();
    }

    @Test
    void whatCannotBeASignatureIsKnownByItsForm() {
        assertThat(WebhookSignature.isWellFormed(SIGNATURE)).isTrue();
        for (String other : List.of(
                "",
                SIGNATURE + "=",
                SIGNATURE.substring(1),
                SIGNATURE.replace('=', 'A'),
                SIGNATURE.replace('Y', '-'),
                SIGNATURE.replace("Y=", "Z="),
                " " + SIGNATURE)) {
            assertThat(WebhookSignature.isWellFormed(other)).as(other).isFalse();
        }
    }

    /** In two pieces, as from the wire. */
    private static boolean matches(byte[] body, String signature, Secret... secrets) {
        WebhookSignature check = new WebhookSignature(List.of(secrets));
        check.update(body, 0, 3);
        check.update(body, 3, body.length - 3);
        return check.matches(signature);
    }
}
