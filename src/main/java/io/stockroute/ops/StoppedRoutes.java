package io.stockroute.ops;

import java.util.List;

/** Routes that an operator has stopped on this instance, in Hawtio for instance. */
public interface StoppedRoutes {

    /** Whether there is a route of this id and it does not run. */
    boolean isStopped(String routeId);

    /** All that were stopped. */
    default List<StoppedRoute> all() {
        return List.of();
    }

    /**
     * A route that was stopped.
     *
     * @param does what it does, as its file says; may be empty
     */
    record StoppedRoute(String id, String does) {}
}
