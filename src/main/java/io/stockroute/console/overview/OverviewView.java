package io.stockroute.console.overview;

import io.stockroute.console.issue.Issues;
import io.stockroute.console.overview.Overview.RunOnHold;
import io.stockroute.console.overview.Overview.StoreCard;
import io.stockroute.console.store.StoreList;
import io.stockroute.console.store.StoreProblem;
import io.stockroute.console.store.StoreProblems;
import io.stockroute.console.store.StoreRow;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.Stores;
import java.util.List;
import java.util.Map;
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
    private final SyncCards syncs;
    private final Issues issues;
    private final Stores configured;

    OverviewView(
            StoreList stores,
            StoreProblems troubles,
            SyncRuns runs,
            SyncCards syncs,
            Issues issues,
            Stores configured) {
        this.stores = stores;
        this.troubles = troubles;
        this.runs = runs;
        this.syncs = syncs;
        this.issues = issues;
        this.configured = configured;
    }

    Overview of(Viewer viewer) {
        List<StoreRow> rows = stores.stores(viewer);
        Map<String, List<StoreProblem>> wrong =
                troubles.all(viewer).stream().collect(Collectors.groupingBy(StoreProblem::store));
        List<RunOnHold> onHold = runs.onHold(viewer);
        return new Overview(
                onHold,
                syncs.of(viewer, rows, wrong.keySet(), onHold),
                rows.stream().map(store -> card(store, viewer, wrong)).toList(),
                issues.latest(viewer, FEW),
                issues.counts(viewer).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                !configured.names().isEmpty());
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
            return new StoreCard(store, "warning", "paused", all, pausable, troubles);
        }
        if (store.onHold() > 0) {
            return new StoreCard(store, "warning", "levels wait for approval", all, pausable, troubles);
        }
        boolean asked = store.catalogAt() != null || store.bucket() != null;
        return new StoreCard(
                store, asked ? "good" : "off", asked ? "answers" : "not called yet", all, pausable, troubles);
    }
}
