package io.stockroute.embedded;

import io.stockroute.store.ShopDomain;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** A session token does not let its bearer in. Neither the token nor what it claims is told. */
public final class SessionTokenRefused extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;
    private final transient Optional<ShopDomain> shop;

    SessionTokenRefused(Refusal refusal, Optional<ShopDomain> shop) {
        super(refusal.what());
        this.refusal = refusal;
        this.shop = shop;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The shop whose secret has signed it, so that its admin may show the reason; empty if none has. */
    public Optional<ShopDomain> shop() {
        return shop;
    }
}
