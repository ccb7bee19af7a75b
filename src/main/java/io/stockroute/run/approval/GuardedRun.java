package io.stockroute.run.approval;

import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import java.util.Optional;

/**
 * A run that may hold levels back.
 *
 * @param weighed whether the guard has looked at it as a whole
 * @param approved whether an operator let it go
 */
public record GuardedRun(
        long id,
        Runs.Kind kind,
        Optional<String> sync,
        Optional<String> store,
        RunState state,
        boolean weighed,
        boolean approved) {

    /** What comes next for it. */
    public enum Step {
        WEIGH,
        RELEASE,
        UNDO,
        WAIT
    }

    /** Whether it was looked at as a whole, by the guard or an operator, and may write. */
    boolean isFree() {
        return approved || (weighed && (state == RunState.RUNNING || state == RunState.DONE));
    }

    public Step next() {
        return switch (state) {
            case RUNNING, DONE -> weighed ? Step.RELEASE : Step.WEIGH;
            case FAILED, SETTLED -> Step.RELEASE;
            case UNDOING -> Step.UNDO;
            case UNDONE -> approved ? Step.RELEASE : Step.WAIT;
            case AWAITING_APPROVAL, REJECTED -> Step.WAIT;
        };
    }
}
