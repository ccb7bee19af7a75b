package io.stockroute.run.approval;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Brings the runs that hold levels back a step further, whichever instance does it. */
@Component
public class ApprovalRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalRounds.class);
    private static final int PAGE = 250;

    private final GuardedRuns runs;
    private final CompletedReads reads;
    private final ApprovalSteps steps;
    private final UndoSteps undoing;

    ApprovalRounds(GuardedRuns runs, CompletedReads reads, ApprovalSteps steps, UndoSteps undoing) {
        this.runs = runs;
        this.reads = reads;
        this.steps = steps;
        this.undoing = undoing;
    }

    /**
     * Weighs what was read, lets go what is free or approved, and takes back what is to be undone.
     *
     * @return how many runs hold levels back
     */
    public int go() {
        List<GuardedRun> holding = runs.all();
        for (GuardedRun run : holding) {
            try {
                step(run);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Run {} waits for the next round", run.id(), e);
            }
        }
        return holding.size();
    }

    private void step(GuardedRun run) {
        switch (run.next()) {
            case WEIGH -> weigh(run);
            case RELEASE -> release(run);
            case UNDO -> undo(run);
            case WAIT -> steps.settleIfEmpty(run.id());
        }
    }

    private void weigh(GuardedRun run) {
        if (!reads.by(run)) {
            return;
        }
        eachPage(run.id(), page -> steps.pass(run.id(), page));
        steps.weigh(run.id());
        runs.find(run.id()).ifPresent(now -> {
            if (now.next() == GuardedRun.Step.RELEASE) {
                release(now);
            } else {
                LOG.warn("Run {} is held back and waits for an operator", run.id());
                // what has come into step since the first look is no affair of the operator
                eachPage(run.id(), page -> steps.pass(run.id(), page));
            }
        });
    }

    private void release(GuardedRun run) {
        eachPage(run.id(), page -> steps.release(run.id(), page));
        steps.released(run.id());
    }

    private void eachPage(long run, Consumer<List<Long>> step) {
        List<Long> page = runs.held(run, 0, PAGE);
        while (!page.isEmpty()) {
            step.accept(page);
            page = runs.held(run, page.get(page.size() - 1), PAGE);
        }
    }

    private void undo(GuardedRun run) {
        List<Long> page = undoing.page(run.id(), 0, PAGE);
        while (!page.isEmpty()) {
            undoing.undo(run.id(), page);
            page = undoing.page(run.id(), page.get(page.size() - 1), PAGE);
        }
        undoing.endIfThrough(run.id());
    }
}
