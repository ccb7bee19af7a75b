package io.stockroute.console.run;

import io.stockroute.CodedReason;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.OperatorActions;
import io.stockroute.run.RunActions;
import io.stockroute.run.RunList;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import io.stockroute.stock.RunChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A run, to look at. */
@Component
class RunView {

    /**
     * A run.
     *
     * @param reason why it waits for approval, or failed, in words
     * @param reasons the same by codes
     * @param beyond whether it goes beyond the stores that the viewer sees: stock flows on from a store into another sync. Then the
     *     numbers are of those that they see, and an administrator decides
     * @param onHold how many levels it keeps on hold now
     * @param writtenBefore how many levels were written before it was put on hold, and belong to it
     * @param changes how many levels are in which state of their change
     * @param possible what an operator may decide now
     * @param decided what operators decided, the oldest first
     */
    record Run(
            long id,
            Runs.Kind kind,
            @Nullable String sync,
            @Nullable String store,
            RunState state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long levels,
            long missed,
            long units,
            @Nullable String reason,
            List<CodedReason> reasons,
            boolean beyond,
            long onHold,
            long writtenBefore,
            Map<RunChange.State, Long> changes,
            Set<OperatorActions.Action> possible,
            List<OperatorActions.Taken> decided) {}

    private final RunList runs;
    private final RunActions actions;
    private final OperatorActions taken;

    RunView(RunList runs, RunActions actions, OperatorActions taken) {
        this.runs = runs;
        this.actions = actions;
        this.taken = taken;
    }

    /** A run that the viewer may see. */
    Optional<Run> run(Viewer viewer, long id) {
        return runs.find(viewer, id).map(row -> run(viewer, row, viewer.shares() && runs.goesBeyond(viewer, id)));
    }

    private Run run(Viewer viewer, RunList.Row row, boolean beyond) {
        long id = row.id();
        return new Run(
                id,
                row.kind(),
                row.sync(),
                row.store(),
                row.state(),
                row.startedAt(),
                row.finishedAt(),
                row.levels(),
                row.missed(),
                row.units(),
                beyond ? null : RunReasonText.of(row.reasons()),
                beyond ? List.of() : row.reasons(),
                beyond,
                runs.onHold(viewer, id),
                runs.writtenBefore(viewer, id),
                runs.changes(viewer, id),
                beyond ? Set.of() : new TreeSet<>(actions.possible(id)),
                taken.ofRun(id));
    }
}
