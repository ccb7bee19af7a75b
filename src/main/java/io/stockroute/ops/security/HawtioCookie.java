package io.stockroute.ops.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hawtio reads the CSRF token from a cookie of a fixed name, which another host of the domain could set. So it gets a copy: the one in the
 * {@code __Host-} cookie decides.
 */
final class HawtioCookie extends OncePerRequestFilter {

    private static final String PATH = "/actuator/hawtio";

    private final boolean https;

    HawtioCookie(SiteCookies cookies) {
        this.https = cookies.https();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (https && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            String value = token.getToken();
            if (!given(request).equals(List.of(value))) {
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(SiteCookies.CSRF, value)
                                .path("/actuator")
                                .secure(true)
                                .sameSite("Strict")
                                .build()
                                .toString());
            }
        }
        chain.doFilter(request, response);
    }

    private static List<String> given(HttpServletRequest request) {
        return request.getCookies() == null
                ? List.of()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(SiteCookies.CSRF))
                        .map(cookie -> cookie.getValue())
                        .toList();
    }
}
