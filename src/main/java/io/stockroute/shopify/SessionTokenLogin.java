package io.stockroute.shopify;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Logs in whoever bears a good session token. */
public final class SessionTokenLogin implements AuthenticationProvider {

    private final SessionTokens tokens;

    public SessionTokenLogin(SessionTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication bearer) {
        MerchantLogin login = new MerchantLogin(tokens.verify(((BearerTokenAuthenticationToken) bearer).getToken()));
        login.setDetails(bearer.getDetails());
        return login;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
