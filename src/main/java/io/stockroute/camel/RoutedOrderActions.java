package io.stockroute.camel;

import io.stockroute.order.OrderActions;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Does what operators ask for through the routes {@code order-retry} and {@code order-dismiss}. */
@Component
class RoutedOrderActions implements OrderActions {

    private final ProducerTemplate routes;

    RoutedOrderActions(ProducerTemplate routes) {
        this.routes = routes;
    }

    @Override
    public boolean retry(long order) {
        return RouteGateway.ask(routes, "direct:order-retry", order, Boolean.class);
    }

    @Override
    public boolean dismiss(long order, String who) {
        return RouteGateway.ask(routes, "direct:order-dismiss", new Dismissal(order, who), Boolean.class);
    }
}
