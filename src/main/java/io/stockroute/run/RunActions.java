package io.stockroute.run;

import io.stockroute.run.OperatorActions.Action;
import io.stockroute.run.approval.GuardedRun;
import io.stockroute.run.approval.GuardedRuns;
import io.stockroute.run.approval.RunChanges;
import io.stockroute.stock.RunChange;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an operator may decide of a run. It takes effect within a second or two; every decision is kept. */
@Component
public class RunActions {

    private final GuardedRuns runs;
    private final RunChanges changes;
    private final OperatorActions actions;

    RunActions(GuardedRuns runs, RunChanges changes, OperatorActions actions) {
        this.runs = runs;
        this.changes = changes;
        this.actions = actions;
    }

    /** What may be decided of a run as it stands; nothing if there is no such run. */
    @Transactional(readOnly = true)
    public Set<Action> possible(long id) {
        return runs.find(id).map(this::possible).orElse(Set.of());
    }

    private Set<Action> possible(GuardedRun run) {
        return switch (run.state()) {
            case AWAITING_APPROVAL -> with(run, EnumSet.of(Action.APPROVE, Action.REJECT));
            case REJECTED -> with(run, EnumSet.of(Action.APPROVE));
            case UNDONE -> run.approved() || !runs.holdsAny(run.id()) ? Set.of() : EnumSet.of(Action.RESUME);
            case RUNNING, DONE, SETTLED -> run.checked() && hasWritten(run) ? EnumSet.of(Action.UNDO) : Set.of();
            case FAILED, UNDOING -> Set.of();
        };
    }

    /** What was written before it could be put on hold can be undone, whatever becomes of the rest. */
    private Set<Action> with(GuardedRun run, EnumSet<Action> others) {
        if (hasWritten(run)) {
            others.add(Action.UNDO);
        }
        return others;
    }

    private boolean hasWritten(GuardedRun run) {
        return run.kind() != Runs.Kind.CATALOG
                && !changes.levels(run.id(), 0, 1, RunChange.State.APPLIED, RunChange.State.RELEASED)
                        .isEmpty();
    }

    /** Approves a run that waits or was rejected: it writes what is due as it stands now. */
    @Transactional
    public boolean approve(long id, String operator) {
        return decide(id, Action.APPROVE, operator, () -> {
            runs.state(id, RunState.RUNNING);
            runs.approved(id, true);
        });
    }

    /** The same, if the run has as many levels as when the operator looked at it: nobody has seen those that came up since. */
    @Transactional
    public boolean approve(long id, String operator, long levels) {
        return runs.lock(id).isPresent() && runs.levels(id) == levels && approve(id, operator);
    }

    /** Rejects a run that waits: its levels stay as they are, until it is approved after all, the settings change, or they need no change any more. */
    @Transactional
    public boolean reject(long id, String operator) {
        return decide(id, Action.REJECT, operator, () -> runs.state(id, RunState.REJECTED));
    }

    /** Restores what stores had before a run, where nobody has changed it since; its levels stay as they are after that. */
    @Transactional
    public boolean undo(long id, String operator) {
        return decide(id, Action.UNDO, operator, () -> {
            runs.state(id, RunState.UNDOING);
            runs.approved(id, false);
            runs.holding(id, true);
        });
    }

    /** Lets the levels of an undone run go: what is due is written. */
    @Transactional
    public boolean resume(long id, String operator) {
        return decide(id, Action.RESUME, operator, () -> runs.approved(id, true));
    }

    private boolean decide(long id, Action action, String operator, Runnable effect) {
        Optional<GuardedRun> run = runs.lock(id);
        if (run.isEmpty() || !possible(run.get()).contains(action)) {
            return false;
        }
        effect.run();
        actions.note(operator, action, Optional.of(id), Optional.empty());
        return true;
    }
}
