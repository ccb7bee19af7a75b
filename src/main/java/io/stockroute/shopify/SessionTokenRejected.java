package io.stockroute.shopify;

import io.stockroute.settings.ShopDomain;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** A session token does not let its bearer in. Neither the token nor what it claims is told. */
public final class SessionTokenRejected extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final TokenRejection refusal;
    private final transient Optional<ShopDomain> shop;

    SessionTokenRejected(TokenRejection refusal, Optional<ShopDomain> shop) {
        super(refusal.what());
        this.refusal = refusal;
        this.shop = shop;
    }

    public TokenRejection refusal() {
        return refusal;
    }

    /** The shop whose secret has signed it, so that its admin may show the reason; empty if none has. */
    public Optional<ShopDomain> shop() {
        return shop;
    }
}
