package io.stockroute.camel;

import io.stockroute.ops.StoppedRoutes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        return runsRoutes(camel) && isStopped(camel, routeId);
    }

    @Override
    public List<StoppedRoute> all() {
        CamelContext camel = context.getObject();
        return runsRoutes(camel)
                ? camel.getRoutes().stream()
                        .filter(route -> isStopped(camel, route.getRouteId()))
                        .map(route -> new StoppedRoute(
                                route.getRouteId(),
                                Optional.ofNullable(route.getDescription()).orElse("")))
                        .sorted(Comparator.comparing(StoppedRoute::id))
                        .toList()
                : List.of();
    }

    private static boolean isStopped(CamelContext camel, String routeId) {
        ServiceStatus status = camel.getRouteController().getRouteStatus(routeId);
        return status != null && (status.isStopped() || status.isSuspended());
    }

    /** A route that has not been started yet, or that is not to start by itself, was stopped by nobody. */
    private static boolean runsRoutes(CamelContext camel) {
        return Boolean.TRUE.equals(camel.isAutoStartup()) && (camel.isStarted() || camel.isSuspended());
    }
}
