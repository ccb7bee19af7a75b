package io.stockroute.run.approval;

import io.stockroute.stock.Runs;
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
        State state,
        boolean weighed,
        boolean approved) {

    /** The states of a run. */
    public enum State {
        /** At work: it looks, is weighed, or writes. */
        RUNNING,
        /** It waits for an operator. */
        HELD,
        /** An operator refused it; its levels stay as they are. */
        REJECTED,
        DONE,
        FAILED,
        /** It holds nothing back any more, and was never let go. */
        SETTLED,
        /** What it wrote is being taken back. */
        UNDOING,
        /** What it wrote was taken back, and its levels stay as they are until they are let go. */
        UNDONE
    }

    /** What comes next for it. */
    public enum Step {
        WEIGH,
        RELEASE,
        UNDO,
        WAIT
    }

    /** Whether it was looked at as a whole, by the guard or an operator, and may write. */
    boolean isFree() {
        return approved || (weighed && (state == State.RUNNING || state == State.DONE));
    }

    public Step next() {
        return switch (state) {
            case RUNNING, DONE -> weighed ? Step.RELEASE : Step.WEIGH;
            case FAILED, SETTLED -> Step.RELEASE;
            case UNDOING -> Step.UNDO;
            case UNDONE -> approved ? Step.RELEASE : Step.WAIT;
            case HELD, REJECTED -> Step.WAIT;
        };
    }
}
