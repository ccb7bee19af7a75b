package io.stockroute.ops.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Jolokia by POST alone: a GET needs no CSRF token, and its answer can be made a script of another site. Hawtio looks for Jolokia by a
 * GET and takes 403 for an agent that wants a login.
 */
final class JolokiaGuard extends OncePerRequestFilter {

    private static final List<String> PATHS = List.of("/actuator/jolokia", "/actuator/hawtio/jolokia");
    private static final List<String> PARAMETERS = List.of("callback", "mimeType");

    static boolean guards(HttpServletRequest request) {
        String path = request.getServletPath();
        return PATHS.stream().anyMatch(guarded -> path.equals(guarded) || path.startsWith(guarded + "/"));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !guards(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Jolokia is asked by POST.");
        } else if (PARAMETERS.stream().anyMatch(name -> request.getParameter(name) != null)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Jolokia answers with JSON and calls nobody back.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
