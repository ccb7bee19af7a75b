package io.stockroute.ops.security;

import io.stockroute.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** A program of the operator that bears a configured token: the rights of one role, under a name of its own. */
final class OperatorToken implements AuthenticationProvider {

    /** The role of whoever may read metrics, and nothing else. */
    static final String METRICS_ROLE = "METRICS";

    private final String name;
    private final String role;
    private final Optional<byte[]> digest;

    private OperatorToken(String name, String role, Optional<Secret> token) {
        this.name = name;
        this.role = role;
        this.digest = token.map(secret -> digest(secret.reveal()));
    }

    /** The administrator's rights, in the API. */
    static OperatorToken ofApi(Optional<Secret> token) {
        return new OperatorToken("api", Administrator.ROLE, token);
    }

    static OperatorToken ofMetrics(Optional<Secret> token) {
        return new OperatorToken("metrics", METRICS_ROLE, token);
    }

    /** Null if the token is another one: it may be Shopify's. */
    @Override
    public @Nullable Authentication authenticate(Authentication bearer) {
        // digests are equally long, so the comparison tells nothing of the token's length either
        byte[] given = digest(((BearerTokenAuthenticationToken) bearer).getToken());
        if (digest.isEmpty() || !MessageDigest.isEqual(digest.get(), given)) {
            return null;
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                name, "", AuthorityUtils.createAuthorityList("ROLE_" + role));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
