package io.stockroute.camel;

import io.stockroute.order.OrderActions;
import io.stockroute.order.OrderChange;
import org.springframework.stereotype.Component;

/** Does what operators ask for through the routes {@code order-action-…}. */
@Component
class RoutedOrderActions implements OrderActions {

    private final RouteGateway routes;

    RoutedOrderActions(RouteGateway routes) {
        this.routes = routes;
    }

    @Override
    public boolean retry(long order, String who) {
        return routes.ask("order-action-retry", new Retry(order, who), Boolean.class);
    }

    @Override
    public boolean dismiss(long order, String who) {
        return routes.ask("order-action-dismiss", new Dismissal(order, who), Boolean.class);
    }

    @Override
    public boolean dismissChange(long order, OrderChange kind, String who) {
        return routes.ask("order-action-dismiss-change", new ChangeDismissal(order, kind, who), Boolean.class);
    }
}
