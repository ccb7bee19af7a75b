package io.stockroute.console.failure;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.settings.Syncs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Syncs that are not in effect, as their settings are not valid. */
@Component
class SyncFailureSource implements FailureSource {

    private final Syncs syncs;
    private final Clock clock;

    SyncFailureSource(Syncs syncs, Clock clock) {
        this.syncs = syncs;
        this.clock = clock;
    }

    @Override
    public FailureKind kind() {
        return FailureKind.SYNCS;
    }

    @Override
    public long count(Viewer viewer) {
        return invalid(viewer).size();
    }

    @Override
    public ListPage<Failure> page(Viewer viewer, int page, int size) {
        return page > 0 ? new ListPage<>(List.of(), page, false) : new ListPage<>(invalid(viewer), 0, false);
    }

    private List<Failure> invalid(Viewer viewer) {
        return syncs.invalid().entrySet().stream()
                .filter(sync -> viewer.isAdministrator() || viewer.sees(sync.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(sync -> failure(sync.getKey(), sync.getValue()))
                .toList();
    }

    /** Since when is not known: it is as of now, whenever somebody looks. */
    private Failure failure(String sync, List<String> problems) {
        return new Failure(
                FailureKind.SYNCS,
                sync,
                clock.instant(),
                "Sync " + sync,
                "settings not valid",
                String.join(" ", problems),
                "Correct its settings and save them; until then it is switched off.",
                "/syncs/" + sync,
                false,
                false);
    }
}
