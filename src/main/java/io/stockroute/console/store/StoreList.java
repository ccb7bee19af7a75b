package io.stockroute.console.store;

import io.stockroute.console.web.Viewer;
import io.stockroute.run.RunList;
import io.stockroute.settings.StoreStates;
import io.stockroute.settings.StoreStates.State;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.Workload;
import io.stockroute.stock.Workload.Backlog;
import io.stockroute.stock.Workload.OfStore;
import io.stockroute.webhook.DeliveryList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stores and how they fare, to look at; as many queries for one as for all. */
@Component
public class StoreList {

    private final StoreStates states;
    private final Workload workload;
    private final DeliveryList deliveries;
    private final RunList runs;
    private final Syncs syncs;
    private final StoreConnections connections;

    StoreList(
            StoreStates states,
            Workload workload,
            DeliveryList deliveries,
            RunList runs,
            Syncs syncs,
            StoreConnections connections) {
        this.states = states;
        this.workload = workload;
        this.deliveries = deliveries;
        this.runs = runs;
        this.syncs = syncs;
        this.connections = connections;
    }

    /** The configured stores in the order of the file. */
    public List<StoreRow> stores(Viewer viewer) {
        List<String> names = connections.names().stream()
                .filter(name -> viewer.isAdministrator() || viewer.stores().contains(name))
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, Instant> reconciled = reconciled();
        Map<String, Instant> received = deliveries.lastReceived(names);
        Map<String, Backlog> work = workload.of(names).stream()
                .collect(Collectors.toMap(one -> one.work().store(), Function.identity()));
        Map<String, State> known =
                states.of(names).stream().collect(Collectors.toMap(State::store, Function.identity()));
        return names.stream()
                .map(name -> Optional.ofNullable(known.get(name))
                        .map(state -> row(
                                state,
                                work.getOrDefault(name, nothing(name)),
                                received.get(name),
                                lastReconciled(name, reconciled)))
                        .orElseGet(() -> unheard(name)))
                .toList();
    }

    /** When each sync was last reconciled. */
    public Map<String, Instant> reconciled() {
        return runs.reconciled(syncs.all().stream().map(Sync::name).toList());
    }

    private @Nullable Instant lastReconciled(String store, Map<String, Instant> reconciled) {
        return syncs.with(store).stream()
                .map(sync -> reconciled.get(sync.name()))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private StoreRow row(State state, Backlog backlog, @Nullable Instant received, @Nullable Instant reconciled) {
        OfStore work = backlog.work();
        return new StoreRow(
                state.store(),
                connections.domain(state.store()),
                state.currency(),
                state.plan(),
                state.development(),
                connections.lacking(state.store(), state.scopes()),
                state.catalogAt(),
                Optional.ofNullable(state.failingSince()).orElse(state.changesFailingSince()),
                Optional.ofNullable(state.failure()).orElseGet(() -> StoreProblemRule.changesFail(state)),
                state.uninstalledAt(),
                state.pausedAt(),
                state.pausedBy(),
                received,
                reconciled,
                connections.bucket(state.store()),
                work.levels(),
                work.toRead(),
                work.toWrite(),
                work.toRead() + work.toWrite() - backlog.toDoBoth(),
                work.blocked(),
                backlog.onHold(),
                backlog.oldestDrift());
    }

    /** Of which nothing is known yet. */
    private StoreRow unheard(String name) {
        return new StoreRow(
                name,
                connections.domain(name),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                connections.bucket(name),
                0,
                0,
                0,
                0,
                0,
                0,
                null);
    }

    private static Backlog nothing(String store) {
        return new Backlog(new OfStore(store, 0, 0, 0, 0), 0, 0, null);
    }
}
