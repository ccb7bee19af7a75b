package io.stockroute.camel;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** Asks a route from plain Java: what the route throws comes out as it is. */
final class RouteGateway {

    private RouteGateway() {}

    static <T> T ask(ProducerTemplate routes, String endpoint, Object body, Class<T> type) {
        try {
            return routes.requestBody(endpoint, body, type);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
