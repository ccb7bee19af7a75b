package io.stockroute.ops.security;

import io.stockroute.settings.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site sends to change something. Browsers say where a request comes from, and no page can make them say
 * otherwise; programs say nothing. A second lock beside the CSRF token, whose cookie a sibling host could set.
 */
final class OwnOrigin extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Of the address bar or a bookmark, and of our own pages. */
    private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

    private static final String WORDS = "This came from a page of another site.";

    private final Optional<String> publicHost;
    private final @Nullable ApiRejections api;

    private OwnOrigin(PublicUrl url, @Nullable ApiRejections api) {
        this.publicHost = url.base().map(OwnOrigin::host);
        this.api = api;
    }

    static OwnOrigin ofPages(PublicUrl url) {
        return new OwnOrigin(url, null);
    }

    static OwnOrigin ofApi(PublicUrl url, ApiRejections api) {
        return new OwnOrigin(url, api);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean reads = READING.contains(request.getMethod()) && !JolokiaGuard.guards(request);
        if (reads || isProgram(request) || isOwn(request)) {
            chain.doFilter(request, response);
        } else if (api == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, WORDS);
        } else {
            api.write(response, org.springframework.http.HttpStatus.FORBIDDEN, WORDS);
        }
    }

    /** A token in the header: no page of another site can send it. */
    private static boolean isProgram(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITES.contains(site.toLowerCase(Locale.ROOT))) {
            return false;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return true;
        }
        if (origin.equals(
                "null")) { // hidden by the Referrer-Policy of our own page, which the browser then vouches for
            return site != null;
        }
        try {
            URI from = URI.create(origin);
            // a proxy may have changed the port, and the browser vouches for it
            boolean vouched = site != null && request.getServerName().equalsIgnoreCase(from.getHost());
            return vouched
                    || host(from).equals(asked(request))
                    || publicHost.filter(host(from)::equals).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The host that was asked, as the browser or a trusted proxy names it. */
    private static String asked(HttpServletRequest request) {
        return host(request.getServerName(), request.getServerPort());
    }

    private static String host(URI url) {
        if (url.getHost() == null) {
            throw new IllegalArgumentException("no host");
        }
        return host(url.getHost(), url.getPort());
    }

    /** Without the port that goes without saying, as a proxy may have changed the scheme. */
    private static String host(String name, int port) {
        boolean usual = port == -1 || port == 80 || port == 443;
        return name.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }
}
