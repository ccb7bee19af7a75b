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
        assertThat(WebhookSignature.matches(BODY, SIGNATURE, List.of(new Secret("hush"))))
                .isTrue();
    }

    @Test
    void whileASecretIsRotatedEitherOneMatches() {
        assertThat(WebhookSignature.matches(BODY, SIGNATURE, List.of(new Secret("new"), new Secret("hush"))))
                .isTrue();
        assertThat(WebhookSignature.matches(BODY, SIGNATURE, List.of(new Secret("hush"), new Secret("old"))))
                .isTrue();
    }

    @Test
    void anyOtherSecretDoesNot() {
        assertThat(WebhookSignature.matches(BODY, SIGNATURE, List.of(new Secret("other"))))
                .isFalse();
    }

    @Test
    void oneChangedByteOfTheBodyIsNoticed() {
        byte[] forged = BODY.clone();
        forged[6] = '2';
        assertThat(WebhookSignature.matches(forged, SIGNATURE, List.of(new Secret("hush"))))
                .isFalse();
    }

    @Test
    void noSignatureIsNoMatch() {
        assertThat(WebhookSignature.matches(BODY, "", List.of(new Secret("hush"))))
                .isFalse();
    }
}
