package io.stockroute.console.store;

import io.stockroute.ops.StoppedRoutes;
import io.stockroute.settings.LaneLeases;
import io.stockroute.shopify.CostGovernors;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /**
     * A route that each store has of its own, which somebody can stop.
     *
     * @param effect what is not done as long as it is stopped
     */
    private record StoreRoute(String prefix, String word, String effect) {}

    private static final List<StoreRoute> ROUTES = List.of(
            new StoreRoute("stock-lane.", "lane stopped", "no level of the store is read or written"),
            new StoreRoute("order-lane.", "order lane stopped", "no order is created in the store"),
            new StoreRoute(
                    "order-poll.",
                    "order polling stopped",
                    "orders without a webhook are not found, and stock drops stay unexplained"),
            new StoreRoute("stock-poll.", "polling stopped", "stock changes in the store are not polled"),
            new StoreRoute("catalog-product-poll.", "polling stopped", "product changes in the store are not polled"));

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
        return Stream.of(
                        ROUTES.stream().flatMap(route -> stopped(store, route).stream()),
                        others(store),
                        unpaced(store).stream())
                .flatMap(Function.identity());
    }

    /** Whether a store has a route of its own. */
    static boolean isOf(String routeId, String store) {
        return routeId.endsWith("." + store);
    }

    /** Routes of the store that the list above does not name. */
    private Stream<StoreProblem> others(String store) {
        return routes.all().stream()
                .filter(route -> isOf(route.id(), store)
                        && ROUTES.stream().noneMatch(known -> route.id().equals(known.prefix() + store)))
                .filter(route -> !elsewhere.test(store))
                .map(route -> problem(store, "route stopped", route.id(), "It does: " + route.does()));
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
                        "The store's answers carry no rate limit: extensions.cost is missing.",
                        "Let the proxy in front of the Admin API pass answers on unchanged."));
    }

    /** Empty if the route runs here, or on another instance, or the store has none of its kind. */
    private Optional<StoreProblem> stopped(String store, StoreRoute route) {
        String id = route.prefix() + store;
        return routes.isStopped(id) && !elsewhere.test(store)
                ? Optional.of(problem(store, route.word(), id, route.effect() + "."))
                : Optional.empty();
    }

    private StoreProblem problem(String store, String word, String id, String effect) {
        return new StoreProblem(
                store,
                word,
                clock.instant(),
                "The route " + id + " is stopped: " + effect,
                "Start the route in Hawtio. Everything that arrived in the meantime is kept and processed then.");
    }
}
