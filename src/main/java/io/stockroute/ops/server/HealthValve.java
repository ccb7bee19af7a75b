package io.stockroute.ops.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

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
        boolean page = PAGES.contains(request.getRequestURI()) && METHODS.contains(request.getMethod());
        if (page || request.getConnector() != health) {
            getNext().invoke(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentLength(0);
        }
    }
}
