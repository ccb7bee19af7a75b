package io.stockroute.console.store;

import io.stockroute.ops.StoppedRoutes;
import io.stockroute.settings.LaneLeases;
import io.stockroute.shopify.CostGovernors;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What is wrong with how a store is worked, though it answers: a lane that somebody stopped, calls that cannot be paced. */
@Component
class LaneProblems {

    private final StoppedRoutes routes;
    private final Predicate<String> elsewhere;
    private final CostGovernors governors;
    private final Clock clock;

    @Autowired
    LaneProblems(StoppedRoutes routes, LaneLeases leases, CostGovernors governors, Clock clock) {
        this(routes, leases::isHeldElsewhere, governors, clock);
    }

    /** @param elsewhere whether another instance works a store */
    LaneProblems(StoppedRoutes routes, Predicate<String> elsewhere, CostGovernors governors, Clock clock) {
        this.routes = routes;
        this.elsewhere = elsewhere;
        this.governors = governors;
        this.clock = clock;
    }

    Stream<StoreProblem> of(String store) {
        return Stream.concat(stopped(store).stream(), unpaced(store).stream());
    }

    /** Everything continues, but Shopify throttles where we could have waited. */
    private Optional<StoreProblem> unpaced(String store) {
        return governors
                .of(store)
                .unsaidSince()
                .map(since -> new StoreProblem(
                        store,
                        "rate limit unknown",
                        since,
                        "Answers of the store say nothing about its rate limit: extensions.cost is missing.",
                        "Let the proxy in front of the Admin API pass answers on unchanged."));
    }

    /** Empty if the lane runs here, or on another instance. */
    private Optional<StoreProblem> stopped(String store) {
        String lane = "stock-lane." + store;
        return routes.isStopped(lane) && !elsewhere.test(store)
                ? Optional.of(new StoreProblem(
                        store,
                        "lane stopped",
                        clock.instant(),
                        "The route " + lane + " is stopped: no level of the store is read or written.",
                        "Start the route in Hawtio. What came meanwhile is kept and worked on then."))
                : Optional.empty();
    }
}
