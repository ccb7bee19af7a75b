package io.stockroute.shopify;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Where a page finds its session token: in the header, or, as Shopify's admin opens a document, in the address. There it only reads:
 * what changes something needs the header, which no other site can send.
 */
public final class PageTokens implements BearerTokenResolver {

    /** Shopify adds it to the address of each document that it opens in its frame. */
    static final String PARAMETER = "id_token";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String token = header.resolve(request);
        if (token != null || !READING.contains(request.getMethod())) {
            return token;
        }
        String inAddress = request.getParameter(PARAMETER);
        return inAddress == null || inAddress.isBlank() ? null : inAddress;
    }
}
