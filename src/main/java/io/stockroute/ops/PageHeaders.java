package io.stockroute.ops;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What a browser may load for our own pages: nothing from elsewhere, nothing inline, in no frame. Hawtio brings its own rules. */
final class PageHeaders implements HeaderWriter {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith("/actuator/hawtio")) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        response.setHeader("Referrer-Policy", "same-origin");
    }
}
