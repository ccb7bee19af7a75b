package io.stockroute.shopify.login;

import io.stockroute.settings.Secret;
import io.stockroute.settings.Store;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads tokens that one of a store's client secrets has signed by HS256, and no others. */
public final class StoreSignatures {

    private static final int SHORTEST_KEY = 32;

    private final List<NimbusJwtDecoder> decoders;

    public StoreSignatures(Store store) {
        this.decoders =
                store.clientSecrets().stream().map(StoreSignatures::decoder).toList();
    }

    /** What it claims, times and all unchecked; empty if no secret has signed it so. */
    public Optional<Jwt> read(String token) {
        return decoders.stream().flatMap(decoder -> read(decoder, token)).findFirst();
    }

    private static Stream<Jwt> read(NimbusJwtDecoder decoder, String token) {
        try {
            return Stream.of(decoder.decode(token));
        } catch (JwtException e) {
            return Stream.empty();
        }
    }

    private static NimbusJwtDecoder decoder(Secret secret) {
        byte[] key = secret.reveal().getBytes(StandardCharsets.UTF_8);
        // The library wants 256 bits at least. HMAC itself fills a shorter key up with zeros, so the signature is the
        // same.
        byte[] filled = Arrays.copyOf(key, Math.max(SHORTEST_KEY, key.length));
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(new SecretKeySpec(filled, "HmacSHA256"))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success()); // SessionTokenRule looks at the claims
        return decoder;
    }
}
