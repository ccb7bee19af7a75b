package io.stockroute.run.approval;

import io.stockroute.ledger.LedgerWorld;
import java.util.List;
import java.util.Random;

/** Another instance that looks after runs, step by step: what it has seen of a run may be over by the time of its next step. */
final class OtherInstance {

    private static final int PAGE = 3;

    private final ApprovalSteps steps;
    private final UndoSteps undoing;
    private final GuardedRuns runs;
    private final CompletedReads reads;
    private final Random random;

    OtherInstance(LedgerWorld ledger, Random random) {
        this.random = random;
        steps = ledger.bean(ApprovalSteps.class);
        undoing = ledger.bean(UndoSteps.class);
        runs = ledger.bean(GuardedRuns.class);
        reads = ledger.bean(CompletedReads.class);
    }

    /** As the route {@code run-approval-step} does, but one page of it. */
    void goOn(GuardedRun run) {
        switch (run.next()) {
            case CHECK -> check(run);
            case RELEASE -> release(run);
            case UNDO -> undo(run);
            case WAIT -> steps.settleIfEmpty(run.id());
        }
    }

    private void release(GuardedRun run) {
        List<Long> page = runs.onHold(run.id(), 0, PAGE);
        if (page.isEmpty() || random.nextInt(4) == 0) {
            steps.released(run.id());
        } else {
            steps.release(run.id(), page);
        }
    }

    private void check(GuardedRun run) {
        if (!reads.by(run)) {
            return;
        }
        List<Long> page = runs.onHold(run.id(), 0, PAGE);
        if (!page.isEmpty() && random.nextBoolean()) {
            steps.pass(run.id(), page);
        } else {
            steps.check(run.id());
        }
    }

    private void undo(GuardedRun run) {
        List<Long> page = undoing.page(run.id(), 0, PAGE);
        if (page.isEmpty()) {
            undoing.endIfThrough(run.id());
        } else {
            undoing.undo(run.id(), page);
        }
    }
}
