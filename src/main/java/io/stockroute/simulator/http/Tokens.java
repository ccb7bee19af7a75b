package io.stockroute.simulator.http;

import io.stockroute.simulator.state.ShopSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may call a shop, and the secrets of its app. */
public final class Tokens {
    private final Clock clock;
    private final ShopSettings settings;
    private final Map<String, Instant> granted = new HashMap<>();
    private final Deque<String> secrets = new ArrayDeque<>();
    private @Nullable String staticToken;
    private boolean signWithOldest;
    private int grants;

    public Tokens(Clock clock, ShopSettings settings) {
        this.clock = clock;
        this.settings = settings;
        this.staticToken = settings.token();
        secrets.add(settings.clientSecret());
    }

    public synchronized boolean accepts(@Nullable String token) {
        if (token == null) {
            return false;
        }
        Instant until = granted.get(token);
        return token.equals(staticToken) || (until != null && clock.instant().isBefore(until));
    }

    /** A new token for the right client id and secret; any unrevoked secret will do. */
    public synchronized Optional<String> grant(@Nullable String clientId, @Nullable String secret) {
        if (settings.clientId() == null || !settings.clientId().equals(clientId) || !secrets.contains(secret)) {
            return Optional.empty();
        }
        String token = "shpat_" + UUID.randomUUID().toString().replace("-", "");
        granted.put(token, clock.instant().plus(settings.tokenLifetime()));
        grants += 1;
        return Optional.of(token);
    }

    public long lifetimeSeconds() {
        return settings.tokenLifetime().toSeconds();
    }

    /** How many tokens were handed out. */
    public synchronized int grants() {
        return grants;
    }

    /** No token granted so far works any more; with {@code also} neither does the static one. */
    public synchronized void revoke(boolean also) {
        granted.clear();
        if (also) {
            staticToken = null;
        }
    }

    public synchronized void setStaticToken(String token) {
        staticToken = token;
    }

    /** A new secret beside the old ones; {@code keepSigning} signs with the oldest until {@link #dropOldSecrets}. */
    public synchronized void rotate(String secret, boolean keepSigning) {
        secrets.addLast(secret);
        signWithOldest = keepSigning;
    }

    public synchronized void dropOldSecrets() {
        while (secrets.size() > 1) {
            secrets.removeFirst();
        }
    }

    public synchronized String signingSecret() {
        return signWithOldest ? secrets.getFirst() : secrets.getLast();
    }
}
