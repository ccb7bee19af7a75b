package io.stockroute.ops.security;

import io.stockroute.settings.ShopDomain;
import io.stockroute.shopify.Merchant;
import io.stockroute.shopify.MerchantLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may load for our own pages: nothing from elsewhere, nothing inline, in no frame. In the admin of a store, which a
 * session token has proven, App Bridge is loaded from Shopify, and that admin alone may frame the page. Hawtio brings its own rules.
 */
final class PageHeaders implements HeaderWriter {

    /** Attribute of the request: the shop that has signed a session token that we reject, so that its admin shows why. */
    static final String SHOP = PageHeaders.class.getName() + ".shop";

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'%s;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors %s";

    /** App Bridge and what it loads; the rest of that host serves files of any merchant. */
    private static final String APP_BRIDGE = " https://cdn.shopify.com/shopifycloud/";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        Optional<ShopDomain> merchant = MerchantLogin.current().map(Merchant::shop);
        Optional<ShopDomain> shop = merchant.or(() -> signing(request));
        if (shop.isEmpty()) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith("/actuator/hawtio")) {
            String frames = shop.map(domain -> "https://" + domain + " https://admin.shopify.com")
                    .orElse("'none'");
            response.setHeader(
                    "Content-Security-Policy", POLICY.formatted(merchant.isPresent() ? APP_BRIDGE : "", frames));
        }
        // in the admin the address of the first document bears the session token
        response.setHeader("Referrer-Policy", shop.isPresent() ? "no-referrer" : "same-origin");
    }

    private static Optional<ShopDomain> signing(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(SHOP)).map(ShopDomain.class::cast);
    }
}
