package io.stockroute.console.overview;

import io.stockroute.catalog.AlignedDestinations;
import io.stockroute.catalog.AlignedDestinations.Aligned;
import io.stockroute.console.overview.Overview.RunOnHold;
import io.stockroute.console.run.RunReasonText;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.RunList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What runs over the levels of the syncs now, and which of their Destinations are aligned. */
@Component
class SyncRuns {

    private static final int MOST = 50;

    private final RunList runs;
    private final AlignedDestinations destinations;

    SyncRuns(RunList runs, AlignedDestinations destinations) {
        this.runs = runs;
        this.destinations = destinations;
    }

    /** The syncs over which something runs. */
    Set<String> running() {
        return runs.running();
    }

    /** Runs whose levels stay as they are until an operator releases them, the newest first: waiting for approval, rejected, or undone. */
    List<RunOnHold> onHold(Viewer viewer) {
        return runs.awaitingOperator(viewer, MOST).stream()
                .map(run -> new RunOnHold(
                        run.id(),
                        run.kind(),
                        run.sync(),
                        run.store(),
                        run.state(),
                        run.startedAt(),
                        RunReasonText.of(run.reasons()),
                        run.reasons()))
                .toList();
    }

    /** Destinations to which nothing flows: none of their products is matched, or none of their locations is paired. */
    Set<Aligned> idle() {
        return destinations.idle();
    }

    Set<Aligned> aligned() {
        return destinations.all();
    }
}
