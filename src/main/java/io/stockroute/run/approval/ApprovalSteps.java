package io.stockroute.run.approval;

import io.stockroute.CodedReason;
import io.stockroute.run.GuardRule;
import io.stockroute.run.GuardVerdict;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.Levels;
import io.stockroute.stock.OnHoldLevels;
import io.stockroute.stock.RunChange;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of runs that hold levels back, each one transaction: whoever is stopped in between does the next one again. */
@Component
class ApprovalSteps {

    private static final int PAGE = 1000;

    private final GuardedRuns runs;
    private final OnHoldLevels holds;
    private final RunChanges changes;
    private final Levels levels;
    private final Ledger ledger;
    private final GuardRule rule;

    ApprovalSteps(
            GuardedRuns runs, OnHoldLevels holds, RunChanges changes, Levels levels, Ledger ledger, Tuning tuning) {
        this.runs = runs;
        this.holds = holds;
        this.changes = changes;
        this.levels = levels;
        this.ledger = ledger;
        this.rule = new GuardRule(tuning.guard());
    }

    /** Releases those levels that need no change: what comes up there later has nothing to do with the run. */
    @Transactional
    public void pass(long run, List<Long> page) {
        levels.lock(page);
        if (isAt(run, GuardedRun.Step.CHECK)) {
            holds.pass(run, page);
        }
        levels.check(page);
    }

    /** Locked until the transaction ends: what was seen of the run before may be over by now. */
    private boolean isAt(long run, GuardedRun.Step step) {
        return runs.lock(run).filter(now -> now.next() == step).isPresent();
    }

    /**
     * Checks a run as a whole: it is free from now on, or waits for an operator with all that it would change. A few levels are no
     * whole, and count with what no run has planned.
     */
    @Transactional
    public void check(long id) {
        GuardedRun run = runs.lock(id).orElseThrow();
        if (run.next() != GuardedRun.Step.CHECK) {
            return;
        }
        // first: what comes up while it is checked is not planned by it
        int planned = changes.plan(id);
        var reasons = new ArrayList<CodedReason>();
        for (String store : runs.stores(id)) {
            if (rule.check(store, runs.extent(run, store)) instanceof GuardVerdict.Hold hold) {
                reasons.add(hold.reason());
            }
        }
        if (reasons.isEmpty()) {
            runs.checked(id);
            if (rule.isFew(planned)) {
                changes.forget(id);
            }
        } else {
            runs.hold(id, reasons);
            for (List<RunChange> page = changes.planned(id, 0, PAGE);
                    !page.isEmpty();
                    page = changes.planned(id, page.get(page.size() - 1).levelId(), PAGE)) {
                ledger.onHold(page);
            }
        }
    }

    /** Releases levels that a run keeps on hold. One that is just being written is released when that has ended. */
    @Transactional
    public void release(long id, List<Long> page) {
        levels.lock(page);
        runs.lock(id).filter(run -> run.next() == GuardedRun.Step.RELEASE).ifPresent(run -> {
            holds.release(id, page, run.isFree(), run.approved());
            levels.check(page);
        });
    }

    /** All levels of a run were released, and all that it wanted of them is written: it is finished. */
    @Transactional
    public void released(long id) {
        GuardedRun run = runs.lock(id).orElseThrow();
        if (run.next() != GuardedRun.Step.RELEASE
                || runs.holdsAny(id)
                || (run.state() == RunState.RUNNING && changes.isWriting(id))) {
            return;
        }
        runs.holding(id, false);
        if (run.kind() == Runs.Kind.GUARD && run.state() == RunState.RUNNING) {
            runs.ended(id, RunState.DONE);
        }
    }

    /** A run that waits has nothing left to decide if its levels have gone their way without it. */
    @Transactional
    public void settleIfEmpty(long id) {
        GuardedRun run = runs.lock(id).orElseThrow();
        if (run.next() != GuardedRun.Step.WAIT || runs.holdsAny(id)) {
            return;
        }
        runs.holding(id, false);
        if (run.state() != RunState.UNDONE) {
            runs.ended(id, RunState.SETTLED);
        }
    }
}
