package io.stockroute.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.stockroute.store.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    // printf '{"id":1}' | openssl dgst -sha256 -hmac hush -binary | base64
    private static final byte[] BODY = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "VnKUjZsLuN5iZWjn5EntcBVCF9kMN43LglzCE1/GSeY=";

    @Test
    void theSignatureOfTheSecretMatches() {
        assertThat(Signature.matches(BODY, SIGNATURE, List.of(new Secret("hush"))))
                .isTrue();
    }

    @Test
    void whileASecretIsRotatedEitherOneMatches() {
        assertThat(Signature.matches(BODY, SIGNATURE, List.of(new Secret("new"), new Secret("hush"))))
                .isTrue();
        assertThat(Signature.matches(BODY, SIGNATURE, List.of(new Secret("hush"), new Secret("old"))))
                .isTrue();
    }

    @Test
    void anyOtherSecretDoesNot() {
        assertThat(Signature.matches(BODY, SIGNATURE, List.of(new Secret("other"))))
                .isFalse();
    }

    @Test
    void oneChangedByteOfTheBodyIsNoticed() {
        byte[] forged = BODY.clone();
        forged[6] = '2';
        assertThat(Signature.matches(forged, SIGNATURE, List.of(new Secret("hush"))))
                .isFalse();
    }

    @Test
    void noSignatureIsNoMatch() {
        assertThat(Signature.matches(BODY, "", List.of(new Secret("hush")))).isFalse();
    }
}
