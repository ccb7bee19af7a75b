package io.stockroute.shopify.login;

import io.stockroute.settings.Store;
import io.stockroute.shopify.TokenRejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a session token whose signature is right lets its bearer in. */
public final class SessionTokenRule {

    /** By which our clock and Shopify's may differ; Shopify's own libraries allow as much. */
    static final Duration LEEWAY = Duration.ofSeconds(10);

    /** Shopify's live for a minute (shopify.dev: About session tokens); the rest is for clocks that differ. */
    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private SessionTokenRule() {}

    /**
     * @param store the one that the token names and whose secret has signed it
     * @param source whether that store is the Source of a sync
     */
    public static Optional<TokenRejection> refuses(SessionToken token, Store store, boolean source, Instant now) {
        if (store.clientId().isEmpty()) {
            return Optional.of(TokenRejection.NO_CLIENT_ID);
        }
        String shop = "https://" + store.domain();
        if (!token.audience().equals(List.of(store.clientId().get()))
                || !token.destination().equals(Optional.of(shop))
                || !token.issuer().equals(Optional.of(shop + "/admin"))) {
            return Optional.of(TokenRejection.FOREIGN);
        }
        if (token.expires().isEmpty() || !now.isBefore(token.expires().get().plus(LEEWAY))) {
            return Optional.of(TokenRejection.EXPIRED);
        }
        if (token.expires().get().isAfter(now.plus(LONGEST_LIFE))) {
            return Optional.of(TokenRejection.ENDLESS);
        }
        if (token.notBefore().isEmpty() || now.isBefore(token.notBefore().get().minus(LEEWAY))) {
            return Optional.of(TokenRejection.EARLY);
        }
        return source ? Optional.empty() : Optional.of(TokenRejection.NOT_SOURCE);
    }
}
