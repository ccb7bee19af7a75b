package io.stockroute.shopify;

import com.nimbusds.jwt.JWTParser;
import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.Store;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Syncs;
import io.stockroute.shopify.login.SessionToken;
import io.stockroute.shopify.login.SessionTokenRule;
import io.stockroute.shopify.login.StoreSignatures;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Shopify's session tokens: who bears one, if it is good. */
@Component
public class SessionTokens {

    private static final String HTTPS = "https://";

    private final Stores stores;
    private final Syncs syncs;
    private final Clock clock;
    private final Map<String, StoreSignatures> signatures;

    public SessionTokens(Stores stores, Syncs syncs, Clock clock) {
        this.stores = stores;
        this.syncs = syncs;
        this.clock = clock;
        this.signatures =
                stores.all().stream().collect(Collectors.toUnmodifiableMap(Store::name, StoreSignatures::new));
    }

    /** @throws SessionTokenRejected with the reason, if the token is not good */
    public Merchant verify(String token) {
        Store store = claimed(token)
                .flatMap(stores::at)
                .orElseThrow(() -> new SessionTokenRejected(TokenRejection.UNPROVEN, Optional.empty()));
        SessionToken claims = Optional.ofNullable(signatures.get(store.name()))
                .flatMap(known -> known.read(token))
                .map(SessionTokens::claims)
                .orElseThrow(() -> new SessionTokenRejected(TokenRejection.UNPROVEN, Optional.empty()));
        Optional<TokenRejection> refusal = SessionTokenRule.refuses(claims, store, isSource(store), clock.instant());
        if (refusal.isPresent()) {
            throw new SessionTokenRejected(refusal.get(), Optional.of(store.domain()));
        }
        return new Merchant(store.name(), store.domain(), store.clientId().orElseThrow(), claims.user());
    }

    /** The shop that a token names, before anything of it is proven: it says only whose secrets to try. */
    private static Optional<ShopDomain> claimed(String token) {
        try {
            return Optional.ofNullable(JWTParser.parse(token).getJWTClaimsSet())
                    .map(claims -> claims.getClaim("dest"))
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(address -> address.startsWith(HTTPS))
                    .map(address -> new ShopDomain(address.substring(HTTPS.length())));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isSource(Store store) {
        return syncs.all().stream().anyMatch(sync -> sync.source().equals(store.name()));
    }

    private static SessionToken claims(Jwt token) {
        return new SessionToken(
                text(token, "iss"),
                text(token, "dest"),
                Optional.ofNullable(token.getAudience()).orElse(List.of()),
                Optional.ofNullable(token.getExpiresAt()),
                Optional.ofNullable(token.getNotBefore()),
                text(token, "sub"));
    }

    private static Optional<String> text(Jwt token, String name) {
        return Optional.ofNullable(token.getClaims().get(name)).map(Object::toString);
    }
}
