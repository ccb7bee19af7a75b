package io.stockroute.run.approval;

import io.stockroute.run.GuardVerdict;
import io.stockroute.run.approval.BulkChangeTable.Change;
import io.stockroute.settings.Tuning;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What was written to a store before a run was put on hold, and counted against it: a flood passes the guard until it is known for one. It
 * belongs to the run, is shown with it and undone with it.
 */
@Component
class EarlierWrites {

    private final BulkChangeTable table;
    private final GuardedRuns runs;
    private final Tuning.Guard limits;
    private final Clock clock;

    EarlierWrites(BulkChangeTable table, GuardedRuns runs, Tuning tuning, Clock clock) {
        this.table = table;
        this.runs = runs;
        this.limits = tuning.guard();
        this.clock = clock;
    }

    /** From when on what was written counts. What an operator has approved is their decision, and not counted any more. */
    Instant since(String store) {
        Instant begin = clock.instant().minus(limits.window());
        return runs.guardApproved(store).filter(begin::isBefore).orElse(begin);
    }

    /**
     * Those of the writes that broke the limits and still stand: of each level the last one, as what was before that was no flood.
     *
     * @param due levels that the run holds: they say themselves what is to become of them
     */
    List<Change> of(String store, GuardVerdict.Hold verdict, Set<Long> due) {
        Map<Long, Change> once = new LinkedHashMap<>();
        table.eachWritten(store, since(store)).forEach(change -> once.put(change.levelId(), change));
        return once.values().stream()
                .filter(change -> change.from() > 0 && change.from() != change.to() && change.holds() == change.to())
                .filter(change -> verdict.moves() || change.to() <= 0)
                .filter(change -> !due.contains(change.levelId()))
                .toList();
    }
}
