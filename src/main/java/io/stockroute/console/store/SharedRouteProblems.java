package io.stockroute.console.store;

import io.stockroute.ops.StoppedRoutes;
import io.stockroute.ops.StoppedRoutes.StoppedRoute;
import io.stockroute.settings.Stores;
import java.util.List;
import org.springframework.stereotype.Component;

/** Routes that somebody stopped and that no store has of its own: what they do is done for no store. */
@Component
public class SharedRouteProblems {

    private final StoppedRoutes routes;
    private final Stores stores;

    SharedRouteProblems(StoppedRoutes routes, Stores stores) {
        this.routes = routes;
        this.stores = stores;
    }

    /** By their ids. */
    public List<StoppedRoute> all() {
        return routes.all().stream()
                .filter(route -> stores.names().stream().noneMatch(store -> LaneProblems.isOf(route.id(), store)))
                .toList();
    }
}
