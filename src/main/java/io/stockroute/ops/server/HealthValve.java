package io.stockroute.ops.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;

/** On the connector of health nothing else is answered. */
final class HealthValve extends ValveBase {

    private static final Set<String> PAGES =
            Set.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Connector health;

    HealthValve(Connector health) {
        super(true);
        this.health = health;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getConnector() != health) {
            getNext().invoke(request, response);
        } else if (METHODS.contains(request.getMethod()) && PAGES.contains(String.valueOf(request.getRequestURI()))) {
            // checking a password would take the time of the few threads there are
            request.getCoyoteRequest().getMimeHeaders().removeHeader(HttpHeaders.AUTHORIZATION);
            request.getCoyoteRequest().getMimeHeaders().removeHeader(HttpHeaders.COOKIE);
            getNext().invoke(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentLength(0);
        }
    }
}
