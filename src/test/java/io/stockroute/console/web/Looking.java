package io.stockroute.console.web;

import io.stockroute.settings.ShopDomain;
import io.stockroute.settings.Sync;
import io.stockroute.shopify.Merchant;
import io.stockroute.shopify.MerchantLogin;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who looks, in tests without a server. */
public final class Looking {

    private Looking() {}

    public static Viewer administrator() {
        return new Viewer("anna", Optional.empty(), List.of());
    }

    public static Viewer merchant(String source, Collection<Sync> syncs) {
        return new Viewer("merchant of " + source, Optional.of(source), syncs);
    }

    /** What {@link Viewers} tells in this thread from now on. */
    public static void asAdministrator(String name) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(name, "", "ROLE_ADMIN"));
    }

    public static void asMerchant(String source) {
        ShopDomain shop = new ShopDomain(source + ".myshopify.com");
        SecurityContextHolder.getContext()
                .setAuthentication(new MerchantLogin(new Merchant(source, shop, "id-of-" + source, Optional.of("42"))));
    }

    public static void asNobody() {
        SecurityContextHolder.clearContext();
    }
}
