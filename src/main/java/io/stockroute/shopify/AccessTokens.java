package io.stockroute.shopify;

import io.stockroute.AccessProblem;
import io.stockroute.settings.Credentials.ClientCredentials;
import io.stockroute.settings.Credentials.StaticToken;
import io.stockroute.settings.Secret;
import io.stockroute.settings.Store;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The token of each store: static, or granted, renewed before it expires and once more when the store no longer accepts it. */
public final class AccessTokens {

    private final TokenGrant grant;
    private final Clock clock;
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();

    /** The token of one store; the lock lets one caller ask while the others wait for what he gets. */
    private static final class Granted {
        final ReentrantLock lock = new ReentrantLock();
        volatile @Nullable AccessToken token;
    }

    public AccessTokens(TokenGrant grant, Clock clock) {
        this.grant = grant;
        this.clock = clock;
    }

    /** A token that should be good for a call now. */
    public Secret of(Store store) {
        if (store.credentials() instanceof StaticToken fixed) {
            return fixed.token();
        }
        Granted mine = grantedTo(store);
        AccessToken token = mine.token;
        return token == null || token.expiring(clock.instant()) ? renewed(store, mine, token) : token.token();
    }

    /**
     * Replaces a token that the store did not accept; by nothing if another caller has done so already.
     *
     * @throws ShopifyException.StoreUnauthorized if the token is a static one
     */
    public void renew(Store store, Secret rejected) {
        if (store.credentials() instanceof ClientCredentials) {
            Granted mine = grantedTo(store);
            AccessToken token = mine.token;
            if (token == null || token.token().equals(rejected)) {
                renewed(store, mine, token);
            }
            return;
        }
        throw new ShopifyException.StoreUnauthorized(
                AccessProblem.CREDENTIALS,
                "Shopify does not accept the store's access token: set a valid"
                        + " access-token, its app may have been uninstalled",
                "(store: %s)".formatted(store.name()));
    }

    private Granted grantedTo(Store store) {
        return granted.computeIfAbsent(store.name(), name -> new Granted());
    }

    private Secret renewed(Store store, Granted mine, @Nullable AccessToken old) {
        mine.lock.lock();
        try {
            AccessToken current = mine.token;
            if (current == null || current.equals(old)) {
                current = grant.grant(store);
                mine.token = current;
            }
            return current.token();
        } finally {
            mine.lock.unlock();
        }
    }
}
