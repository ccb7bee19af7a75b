package io.stockroute.camel;

import io.stockroute.ops.Worker;
import io.stockroute.ops.Workers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Watches the routes that run by themselves: timers, and the lanes behind a queue. */
@Component
class WatchedRoutes implements RoutePolicyFactory, Workers {

    private final Map<String, WatchedRoute> routes = new ConcurrentHashMap<>();

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode node) {
        if (node instanceof RouteDefinition route && route.getInput() != null && runsByItself(route)) {
            WatchedRoute watched = new WatchedRoute(routeId, System::nanoTime);
            routes.put(routeId, watched);
            return watched;
        }
        return null;
    }

    private static boolean runsByItself(RouteDefinition route) {
        String uri = route.getInput().getEndpointUri();
        return uri.startsWith("timer:") || uri.startsWith("seda:") || uri.matches("direct:(stock|order)-lane\\..*");
    }

    @Override
    public List<Worker> running() {
        return routes.values().stream()
                .map(WatchedRoute::look)
                .flatMap(Optional::stream)
                .toList();
    }
}
