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
        CamelContext camel = context.getObject();
        if (!runsRoutes(camel)) {
            return false;
        }
        ServiceStatus status = camel.getRouteController().getRouteStatus(routeId);
        return status != null && (status.isStopped() || status.isSuspended());
    }

    /** A route that has not been started yet, or that is not to start by itself, was stopped by nobody. */
    private static boolean runsRoutes(CamelContext camel) {
        return Boolean.TRUE.equals(camel.isAutoStartup()) && (camel.isStarted() || camel.isSuspended());
    }
}
