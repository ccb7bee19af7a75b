package io.stockroute.run.approval;

import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import java.util.Optional;

/**
 * A run that may hold levels back.
 *
 * @param checked whether the guard has looked at it as a whole
 * @param approved whether an operator approved it
 */
public record GuardedRun(
        long id,
        Runs.Kind kind,
        Optional<String> sync,
        Optional<String> store,
        RunState state,
        boolean checked,
        boolean approved) {

    /** What comes next for it. */
    public enum Step {
        CHECK,
        RELEASE,
        UNDO,
        WAIT
    }

    /** Whether it was looked at as a whole, by the guard or an operator, and may write. */
    boolean isFree() {
        return approved || (checked && (state == RunState.RUNNING || state == RunState.DONE));
    }

    public Step next() {
        return switch (state) {
            case RUNNING, DONE -> checked ? Step.RELEASE : Step.CHECK;
            case FAILED, SETTLED -> Step.RELEASE;
            case UNDOING -> Step.UNDO;
            case UNDONE -> approved ? Step.RELEASE : Step.WAIT;
            case AWAITING_APPROVAL, REJECTED -> Step.WAIT;
        };
    }
}
