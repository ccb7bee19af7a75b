package io.stockroute.camel;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/**
 * The only way from Java into the routes. It starts a route by its id and chooses nothing: what the route then does stands in
 * {@code routes/}.
 */
@Component
class RouteGateway {

    private final ProducerTemplate template;

    RouteGateway(ProducerTemplate template) {
        this.template = template;
    }

    /** Runs a route and returns its answer. Throws what the route throws. */
    <T> T ask(String route, Object body, Class<T> answer) {
        try {
            return template.requestBody("direct:" + route, body, answer);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Runs a route unless an operator has stopped it. */
    void start(String route, Object body) {
        template.sendBody("direct:" + route + "?block=false&failIfNoConsumers=false", body);
    }
}
