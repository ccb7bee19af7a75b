package io.stockroute.console.overview;

import io.stockroute.console.failure.Failures;
import io.stockroute.console.overview.Overview.HeldRun;
import io.stockroute.console.overview.Overview.StoreCard;
import io.stockroute.console.overview.Overview.SyncCard;
import io.stockroute.console.store.StoreList;
import io.stockroute.console.store.StoreProblem;
import io.stockroute.console.store.StoreProblems;
import io.stockroute.console.store.StoreRow;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together how everything is doing; a fixed number of queries, however many syncs and stores there are. */
@Component
class OverviewView {

    private static final int FEW = 5;

    private final StoreList stores;
    private final StoreProblems troubles;
    private final SyncRuns runs;
    private final Failures failures;
    private final Stores configured;
    private final Syncs known;
    private final Clock clock;

    OverviewView(
            StoreList stores,
            StoreProblems troubles,
            SyncRuns runs,
            Failures failures,
            Stores configured,
            Syncs known,
            Clock clock) {
        this.stores = stores;
        this.troubles = troubles;
        this.runs = runs;
        this.failures = failures;
        this.configured = configured;
        this.known = known;
        this.clock = clock;
    }

    Overview of(Viewer viewer) {
        List<StoreRow> rows = stores.stores(viewer);
        Map<String, List<StoreProblem>> wrong =
                troubles.all(viewer).stream().collect(Collectors.groupingBy(StoreProblem::store));
        List<HeldRun> held = runs.held(viewer);
        return new Overview(
                held,
                syncs(viewer, rows, wrong.keySet(), held),
                rows.stream().map(store -> card(store, viewer, wrong)).toList(),
                failures.latest(viewer, FEW),
                failures.counts(viewer).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                !configured.names().isEmpty());
    }

    private List<SyncCard> syncs(Viewer viewer, List<StoreRow> rows, Set<String> down, List<HeldRun> held) {
        Map<String, java.time.Instant> reconciled = stores.reconciled();
        Set<String> running = runs.running();
        Set<SyncRuns.Aligned> aligned = runs.aligned();
        Set<SyncRuns.Aligned> idle = runs.idle();
        return viewer.syncs().stream()
                .map(sync -> new SyncCard(
                        sync.name(),
                        sync.source(),
                        sync.destinations(),
                        sync.enabled(),
                        StrategyLabels.title(sync),
                        StrategyLabels.sentence(sync),
                        SyncStateRule.of(facts(sync, rows, down, held, running, aligned, idle)),
                        reconciled.get(sync.name())))
                .toList();
    }

    private SyncFacts facts(
            Sync sync,
            List<StoreRow> rows,
            Set<String> down,
            List<HeldRun> held,
            Set<String> running,
            Set<SyncRuns.Aligned> aligned,
            Set<SyncRuns.Aligned> idle) {
        Set<String> names = Stream.concat(Stream.of(sync.source()), sync.destinations().stream())
                .collect(Collectors.toSet());
        List<StoreRow> own =
                rows.stream().filter(store -> names.contains(store.store())).toList();
        return new SyncFacts(
                sync.enabled(),
                known.invalid().getOrDefault(sync.name(), List.of()),
                count(held, run -> run.isOpen() && isOf(run, sync, names)),
                count(held, run -> !run.isOpen() && isOf(run, sync, names)),
                names(own, store -> down.contains(store.store())),
                names(own, store -> store.pausedAt() != null),
                names(own, store -> store.catalogAt() == null),
                destinations(sync, pair -> !aligned.contains(pair)),
                destinations(sync, idle::contains),
                own.stream().mapToLong(StoreRow::toGo).sum(),
                own.stream().mapToLong(StoreRow::levels).sum(),
                own.stream().mapToLong(StoreRow::blocked).sum(),
                own.stream()
                        .map(StoreRow::oldestDrift)
                        .filter(java.util.Objects::nonNull)
                        .min(java.time.Instant::compareTo)
                        .map(since -> Duration.between(since, clock.instant()))
                        .orElse(Duration.ZERO),
                running.contains(sync.name()));
    }

    private static List<String> destinations(Sync sync, Predicate<SyncRuns.Aligned> which) {
        return sync.destinations().stream()
                .filter(destination -> which.test(new SyncRuns.Aligned(sync.name(), destination)))
                .toList();
    }

    private static long count(List<HeldRun> runs, Predicate<HeldRun> which) {
        return runs.stream().filter(which).count();
    }

    private static boolean isOf(HeldRun run, Sync sync, Set<String> stores) {
        return sync.name().equals(run.sync()) || (run.sync() == null && stores.contains(run.store()));
    }

    private static List<String> names(List<StoreRow> stores, Predicate<StoreRow> which) {
        return stores.stream().filter(which).map(StoreRow::store).toList();
    }

    private static StoreCard card(StoreRow store, Viewer viewer, Map<String, List<StoreProblem>> wrong) {
        List<StoreProblem> troubles = wrong.getOrDefault(store.store(), List.of());
        List<String> roles = viewer.syncs().stream()
                .flatMap(sync ->
                        Stream.of(sync.source()).filter(store.store()::equals).map(name -> "Source of " + sync.name()))
                .toList();
        List<String> also = viewer.syncs().stream()
                .filter(sync -> sync.destinations().contains(store.store()))
                .map(sync -> "Destination of " + sync.name())
                .toList();
        List<String> all = Stream.concat(roles.stream(), also.stream()).toList();
        boolean pausable = viewer.hasAlone(store.store());
        if (!troubles.isEmpty()) {
            return new StoreCard(store, "bad", troubles.get(0).word(), all, pausable, troubles);
        }
        if (store.pausedAt() != null) {
            return new StoreCard(store, "held", "paused", all, pausable, troubles);
        }
        boolean asked = store.catalogAt() != null || store.bucket() != null;
        return new StoreCard(
                store, asked ? "good" : "off", asked ? "answers" : "not called yet", all, pausable, troubles);
    }
}
