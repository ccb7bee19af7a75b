package io.stockroute.run.approval;

import io.stockroute.run.GuardVerdict;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps by which what no run has planned is put on hold, each one transaction. */
@Component
class BreakerSteps {

    private final GuardedRuns runs;
    private final Runs all;
    private final OnHoldChanges onHold;
    private final RunChanges changes;
    private final Levels levels;
    private final Syncs syncs;

    BreakerSteps(GuardedRuns runs, Runs all, OnHoldChanges onHold, RunChanges changes, Levels levels, Syncs syncs) {
        this.runs = runs;
        this.all = all;
        this.onHold = onHold;
        this.changes = changes;
        this.levels = levels;
        this.syncs = syncs;
    }

    /**
     * Begins a run that an operator decides about, with the first levels that it keeps on hold: one without any would be settled at once.
     *
     * @param page the first of the levels that are stopped
     */
    @Transactional
    public long begin(String store, List<Long> page, Stop stop) {
        GuardVerdict.Hold verdict = stop.verdict();
        List<Long> concerned = new ArrayList<>(page);
        stop.earlier().forEach(change -> concerned.add(change.levelId()));
        levels.lock(concerned);
        Optional<String> sync = syncs.enabled().stream()
                .filter(one -> one.destinations().contains(store))
                .map(Sync::name)
                .findFirst()
                .or(() -> syncs.enabled().stream()
                        .filter(one -> one.source().equals(store))
                        .map(Sync::name)
                        .findFirst());
        long run = all.begin(Runs.Kind.GUARD, sync, Optional.of(store));
        runs.hold(run, List.of(verdict.reason()));
        runs.zeroesOnly(run, !verdict.moves());
        runs.holding(run, true);
        changes.putEarlier(run, stop.earlier());
        hold(run, page, verdict);
        return run;
    }

    /** Holds levels back as far as they still have something due; a run that was decided about meanwhile holds nothing more. */
    @Transactional
    public void hold(long run, List<Long> page, GuardVerdict.Hold verdict) {
        levels.lock(page);
        if (runs.lock(run)
                .filter(now -> now.state() == RunState.AWAITING_APPROVAL)
                .isEmpty()) {
            return;
        }
        int count = onHold.hold(run, page);
        if (count > 0) {
            runs.more(run, count, verdict);
        }
    }
}
