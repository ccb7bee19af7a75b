package io.stockroute.hold;

import io.stockroute.ledger.LedgerWorld;
import java.util.List;
import java.util.Random;

/** Another instance that looks after runs, step by step: what it has seen of a run may be over by the time of its next step. */
final class OtherInstance {

    private static final int PAGE = 3;

    private final HoldSteps steps;
    private final UndoSteps undoing;
    private final HoldingRuns runs;
    private final ReadsDone reads;
    private final Random random;

    OtherInstance(LedgerWorld ledger, Random random) {
        this.random = random;
        steps = ledger.bean(HoldSteps.class);
        undoing = ledger.bean(UndoSteps.class);
        runs = ledger.bean(HoldingRuns.class);
        reads = ledger.bean(ReadsDone.class);
    }

    /** As {@link HoldRounds} does, but one step of it. */
    void goOn(HoldingRun run) {
        switch (run.next()) {
            case WEIGH -> weigh(run);
            case RELEASE -> release(run);
            case UNDO -> undo(run);
            case WAIT -> steps.settleIfEmpty(run.id());
        }
    }

    private void release(HoldingRun run) {
        List<Long> page = runs.held(run.id(), 0, PAGE);
        if (page.isEmpty() || random.nextInt(4) == 0) {
            steps.released(run.id());
        } else {
            steps.release(run.id(), page);
        }
    }

    private void weigh(HoldingRun run) {
        if (!reads.by(run)) {
            return;
        }
        List<Long> page = runs.held(run.id(), 0, PAGE);
        if (!page.isEmpty() && random.nextBoolean()) {
            steps.pass(run.id(), page);
        } else {
            steps.weigh(run.id());
        }
    }

    private void undo(HoldingRun run) {
        List<Long> page = undoing.page(run.id(), 0, PAGE);
        if (page.isEmpty()) {
            undoing.endIfThrough(run.id());
        } else {
            undoing.undo(run.id(), page);
        }
    }
}
