package io.stockroute.shopify.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes session tokens as Shopify does, and such as Shopify does not. */
public final class Token {

    private final Map<String, Object> header = new LinkedHashMap<>(Map.of("alg", "HS256", "typ", "JWT"));
    private final Map<String, Object> claims = new LinkedHashMap<>();

    /** One that is good for the next minute. */
    public static Token of(String shop, String clientId, Instant now) {
        Token token = new Token();
        return token.with("iss", "https://" + shop + "/admin")
                .with("dest", "https://" + shop)
                .with("aud", clientId)
                .with("sub", "42")
                .with("exp", now.getEpochSecond() + 60)
                .with("nbf", now.getEpochSecond())
                .with("iat", now.getEpochSecond())
                .with("jti", "f8912129-1af6-4cad-9ca3-76b0f7621087")
                .with("sid", "aaea182f2732d44c23057c0fea584021a4485b2bd25d3eb7fd349313ad24c685");
    }

    public Token with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    public Token without(String claim) {
        claims.remove(claim);
        return this;
    }

    public Token algorithm(String name) {
        header.put("alg", name);
        return this;
    }

    public String signed(String secret) {
        return signed(secret, "HmacSHA256");
    }

    /** As good as the others but for the algorithm. */
    public String signedByHs512(String secret) {
        return algorithm("HS512").signed(secret, "HmacSHA512");
    }

    private String signed(String secret, String mac) {
        try {
            Mac signature = Mac.getInstance(mac);
            signature.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac));
            return content() + "." + encoded(signature.doFinal(content().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** With {@code alg: none} and nothing behind the last dot. */
    public String unsigned() {
        return algorithm("none").content() + ".";
    }

    private String content() {
        return json(header) + "." + json(claims);
    }

    private static String json(Map<String, Object> values) {
        try {
            return encoded(new ObjectMapper().writeValueAsBytes(values));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
