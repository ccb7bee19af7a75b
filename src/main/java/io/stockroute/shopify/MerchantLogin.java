package io.stockroute.shopify;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A merchant, logged in for the one request that bears the session token. */
public final class MerchantLogin extends AbstractAuthenticationToken {

    public static final String ROLE = "MERCHANT";

    private static final long serialVersionUID = 1;

    private final transient Merchant merchant;

    public MerchantLogin(Merchant merchant) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + ROLE)));
        this.merchant = merchant;
        setAuthenticated(true);
    }

    /** Who makes the request that is being answered, if it is a merchant. */
    public static Optional<Merchant> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(MerchantLogin.class::isInstance)
                .map(login -> ((MerchantLogin) login).merchant());
    }

    public Merchant merchant() {
        return merchant;
    }

    @Override
    public Merchant getPrincipal() {
        return merchant;
    }

    /** The token is not kept. */
    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return merchant.name();
    }
}
