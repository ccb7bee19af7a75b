package io.stockroute.ops.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Jolokia by POST alone: a GET needs no CSRF token, and its answer can be made a script of another site. Hawtio looks for Jolokia by a
 * GET and takes 403 for an agent that wants a login.
 */
final class JolokiaGuard extends OncePerRequestFilter {

    private static final List<String> PATHS = List.of("/actuator/jolokia", "/actuator/hawtio/jolokia");

    /** The one type of an answer that may be asked for, as Hawtio does with each request. */
    private static final String JSON = "application/json";

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
        } else if (request.getParameter("callback") != null || !isJson(request.getParameterValues("mimeType"))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Jolokia answers with JSON and calls nobody back.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isJson(String @Nullable [] types) {
        return types == null || Arrays.asList(types).equals(List.of(JSON));
    }
}
