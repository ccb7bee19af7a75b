package io.stockroute.simulator.graphql;

import java.time.Clock;

/** What the app may do in a shop, and how often it may make orders. */
public record ApiAccess(Scopes scopes, OrderLimit orderLimit) {
    public static ApiAccess complete(Clock clock) {
        return new ApiAccess(new Scopes(), new OrderLimit(clock));
    }
}
