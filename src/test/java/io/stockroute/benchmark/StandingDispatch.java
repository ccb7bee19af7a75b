package io.stockroute.benchmark;

import io.stockroute.scenario.Server;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;

/** The routes that work deliveries, suspended and resumed. */
final class StandingDispatch {

    private StandingDispatch() {}

    /** From now on deliveries are stored only. */
    static void suspend(Server server) throws Exception {
        CamelContext routes = server.bean(CamelContext.class);
        for (String route : dispatchers(routes)) {
            routes.getRouteController().suspendRoute(route);
        }
    }

    static void resume(Server server) throws Exception {
        CamelContext routes = server.bean(CamelContext.class);
        for (String route : dispatchers(routes)) {
            routes.getRouteController().resumeRoute(route);
        }
    }

    private static List<String> dispatchers(CamelContext routes) {
        return routes.getRoutes().stream()
                .map(Route::getId)
                .filter(id -> id.matches("webhook-dispatch|webhook-hints-dispatch|webhook-tick"))
                .toList();
    }
}
