package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.store.SharedRouteProblems;
import io.stockroute.console.store.StoreProblem;
import io.stockroute.console.store.StoreProblems;
import io.stockroute.console.web.Viewer;
import io.stockroute.ops.StoppedRoutes.StoppedRoute;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stores that do not answer, have lost the app, or lack what their part needs; and routes of all stores that somebody stopped. */
@Component
class StoreIssueSource implements IssueSource {

    private final StoreProblems troubles;
    private final SharedRouteProblems routes;
    private final Clock clock;

    StoreIssueSource(StoreProblems troubles, SharedRouteProblems routes, Clock clock) {
        this.troubles = troubles;
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public IssueKind kind() {
        return IssueKind.STORES;
    }

    @Override
    public long count(Viewer viewer) {
        return (long) troubles.all(viewer).size() + routes.all().size();
    }

    @Override
    public ListPage<Issue> page(Viewer viewer, int page, int size) {
        List<Issue> all = Stream.concat(
                        routes.all().stream().map(this::issue),
                        troubles.all(viewer).stream().map(StoreIssueSource::issue))
                .toList();
        return ListPage.within(all, page, size);
    }

    private Issue issue(StoppedRoute route) {
        return new Issue(
                IssueKind.STORES,
                route.id(),
                clock.instant(),
                "Route " + route.id(),
                "all stores",
                "The route is stopped on this instance. It does: " + route.does(),
                "Start the route in Hawtio. Everything that arrived in the meantime is kept and processed then.",
                null,
                false,
                false);
    }

    private static Issue issue(StoreProblem trouble) {
        return new Issue(
                IssueKind.STORES,
                trouble.store(),
                trouble.since(),
                "Store " + trouble.store(),
                trouble.word(),
                trouble.reason(),
                trouble.todo(),
                "/#store-" + trouble.store(),
                false,
                false);
    }
}
