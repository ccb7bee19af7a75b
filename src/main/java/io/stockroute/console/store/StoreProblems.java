package io.stockroute.console.store;

import io.stockroute.console.store.StoreProblemRule.Failing;
import io.stockroute.console.web.Viewer;
import io.stockroute.order.OrderStalls;
import io.stockroute.order.OrderStalls.Stall;
import io.stockroute.settings.StoreStates;
import io.stockroute.settings.StoreStates.State;
import io.stockroute.settings.Stores;
import io.stockroute.shopify.StoreAccess;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong with the stores; as many queries for one as for all. */
@Component
public class StoreProblems {

    private final StoreStates states;
    private final OrderStalls orders;
    private final Stores stores;
    private final StoreAccess access;
    private final LaneProblems lanes;
    private final Clock clock;

    StoreProblems(
            StoreStates states,
            OrderStalls orders,
            Stores stores,
            StoreAccess access,
            LaneProblems lanes,
            Clock clock) {
        this.states = states;
        this.orders = orders;
        this.stores = stores;
        this.access = access;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Of the configured stores, by name. */
    public List<StoreProblem> all(Viewer viewer) {
        List<String> names = stores.names().stream()
                .filter(name -> viewer.isAdministrator() || viewer.stores().contains(name))
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, List<Stall>> unread = orders.unread(names).stream().collect(Collectors.groupingBy(Stall::store));
        Map<String, Stall> rejecting =
                orders.rejecting(names).stream().collect(Collectors.toMap(Stall::store, Function.identity()));
        Map<String, State> known =
                states.of(names).stream().collect(Collectors.toMap(State::store, Function.identity()));
        return names.stream()
                .sorted()
                .flatMap(name -> Stream.concat(
                        lanes.of(name),
                        Optional.ofNullable(known.get(name)).stream().flatMap(state -> of(
                                        state,
                                        unread.getOrDefault(name, List.of()),
                                        Optional.ofNullable(rejecting.get(name)))
                                .map(problem -> state.pausedAt() == null ? problem : problem.whilePaused()))))
                .distinct()
                .toList();
    }

    private Stream<StoreProblem> of(State state, List<Stall> unread, Optional<Stall> rejecting) {
        Stream<Optional<Stall>> polls =
                unread.isEmpty() ? Stream.of(Optional.empty()) : unread.stream().map(Optional::of);
        return Stream.concat(
                StoreProblemRule.changes(state).stream(),
                polls.flatMap(poll -> StoreProblemRule.of(
                        state.store(),
                        Optional.ofNullable(state.uninstalledAt()),
                        Optional.ofNullable(state.failingSince())
                                .map(since -> new Failing(
                                        since,
                                        Optional.ofNullable(state.failure()).orElse(""),
                                        state.accessProblem())),
                        poll.map(StoreProblems::failing),
                        rejecting.map(StoreProblems::failing),
                        access.lacking(state.store(), state.scopes()),
                        Optional.ofNullable(state.shopAt()).orElse(clock.instant()))
                        .stream()));
    }

    private static Failing failing(Stall stall) {
        return new Failing(stall.since(), stall.reason(), stall.problem());
    }
}
