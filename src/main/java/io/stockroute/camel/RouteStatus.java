package io.stockroute.camel;

import io.stockroute.ops.StoppedRoutes;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks Camel which routes run. */
@Component
class RouteStatus implements StoppedRoutes {

    private final ObjectProvider<CamelContext> context;

    RouteStatus(ObjectProvider<CamelContext> context) {
        this.context = context;
    }

    @Override
    public boolean isStopped(String routeId) {
        ServiceStatus status = context.getObject().getRouteController().getRouteStatus(routeId);
        return status != null && (status.isStopped() || status.isSuspended());
    }
}
