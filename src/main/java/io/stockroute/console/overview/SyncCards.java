package io.stockroute.console.overview;

import io.stockroute.catalog.AlignedDestinations.Aligned;
import io.stockroute.console.overview.Overview.RunOnHold;
import io.stockroute.console.overview.Overview.SyncCard;
import io.stockroute.console.store.StoreList;
import io.stockroute.console.store.StoreRow;
import io.stockroute.console.web.Viewer;
import io.stockroute.order.OrderBacklog;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.LeftLevels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How each sync is doing; a fixed number of queries, however many there are. */
@Component
class SyncCards {

    /**
     * What is known of all syncs together.
     *
     * @param left and orders: by sync; of one that is left out, none
     */
    private record Known(
            List<StoreRow> stores,
            Set<String> down,
            List<RunOnHold> onHold,
            Set<String> running,
            Set<Aligned> aligned,
            Set<Aligned> idle,
            Map<String, Long> left,
            Map<String, Long> orders) {}

    private final SyncRuns runs;
    private final LeftLevels left;
    private final OrderBacklog orders;
    private final StoreList stores;
    private final Syncs known;
    private final Clock clock;

    SyncCards(SyncRuns runs, LeftLevels left, OrderBacklog orders, StoreList stores, Syncs known, Clock clock) {
        this.runs = runs;
        this.left = left;
        this.orders = orders;
        this.stores = stores;
        this.known = known;
        this.clock = clock;
    }

    List<SyncCard> of(Viewer viewer, List<StoreRow> rows, Set<String> down, List<RunOnHold> onHold) {
        Map<String, Instant> reconciled = stores.reconciled();
        Known all = new Known(
                rows, down, onHold, runs.running(), runs.aligned(), runs.idle(), left.counts(), orders.failed());
        return viewer.syncs().stream()
                .map(sync -> new SyncCard(
                        sync.name(),
                        sync.source(),
                        sync.destinations(),
                        sync.enabled(),
                        StrategyLabels.title(sync),
                        StrategyLabels.sentence(sync),
                        SyncStateRule.of(facts(sync, all)),
                        reconciled.get(sync.name())))
                .toList();
    }

    private SyncFacts facts(Sync sync, Known all) {
        Set<String> names = Stream.concat(Stream.of(sync.source()), sync.destinations().stream())
                .collect(Collectors.toSet());
        List<StoreRow> own = all.stores().stream()
                .filter(store -> names.contains(store.store()))
                .toList();
        return new SyncFacts(
                sync.enabled(),
                known.invalid().getOrDefault(sync.name(), List.of()),
                Optional.ofNullable(known.frozen().get(sync.name())),
                new SyncFacts.Runs(
                        count(all.onHold(), run -> run.isOpen() && isOf(run, sync, names)),
                        count(all.onHold(), run -> !run.isOpen() && isOf(run, sync, names)),
                        all.running().contains(sync.name())),
                new SyncFacts.StoresOf(
                        names.size(),
                        names(own, store -> all.down().contains(store.store())),
                        names(own, store -> store.pausedAt() != null),
                        names(own, store -> store.catalogAt() == null)),
                new SyncFacts.Pairs(
                        destinations(sync, pair -> !all.aligned().contains(pair)),
                        destinations(sync, all.idle()::contains)),
                new SyncFacts.Work(
                        own.stream().mapToLong(StoreRow::toGo).sum(),
                        own.stream().mapToLong(StoreRow::levels).sum(),
                        own.stream().mapToLong(StoreRow::blocked).sum(),
                        all.left().getOrDefault(sync.name(), 0L),
                        all.orders().getOrDefault(sync.name(), 0L),
                        own.stream()
                                .map(StoreRow::oldestDrift)
                                .filter(Objects::nonNull)
                                .min(Instant::compareTo)
                                .map(since -> Duration.between(since, clock.instant()))
                                .orElse(Duration.ZERO)));
    }

    private static List<String> destinations(Sync sync, Predicate<Aligned> which) {
        return sync.destinations().stream()
                .filter(destination -> which.test(new Aligned(sync.name(), destination)))
                .toList();
    }

    private static long count(List<RunOnHold> runs, Predicate<RunOnHold> which) {
        return runs.stream().filter(which).count();
    }

    private static boolean isOf(RunOnHold run, Sync sync, Set<String> stores) {
        return sync.name().equals(run.sync()) || (run.sync() == null && stores.contains(run.store()));
    }

    private static List<String> names(List<StoreRow> stores, Predicate<StoreRow> which) {
        return stores.stream().filter(which).map(StoreRow::store).toList();
    }
}
