package io.stockroute.ops;

/** Routes that an operator has stopped on this instance, in Hawtio for instance. */
public interface StoppedRoutes {

    /** Whether there is a route of this id and it does not run. */
    boolean isStopped(String routeId);
}
