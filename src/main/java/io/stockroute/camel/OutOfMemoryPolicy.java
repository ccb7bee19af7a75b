package io.stockroute.camel;

import io.stockroute.ops.OutOfMemoryExit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.springframework.stereotype.Component;

/** Sees what an exchange fails of, also where a route goes on after it. */
@Component
class OutOfMemoryPolicy extends RoutePolicySupport implements RoutePolicyFactory {

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return this;
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        if (exchange.getException() != null) {
            OutOfMemoryExit.look(exchange.getException());
        } else if (exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof Throwable caught) {
            OutOfMemoryExit.look(caught);
        }
    }
}
