package io.stockroute.run;

import io.stockroute.RecordState;
import java.util.List;
import java.util.Set;

/** The state of a run: an alignment, a reconciliation, a catalog, or what the guard keeps from being written. */
public enum RunState implements RecordState<RunState> {
    RUNNING("It reads, checks what would change as a whole, and then writes.", "nothing"),
    AWAITING_APPROVAL(
            "What is listed as planned is not written until somebody decides.",
            "approve it if these numbers are what you want; reject it to leave the stores as they are while you fix what is wrong; undo it"
                    + " to restore as well what was written before it was stopped"),
    REJECTED(
            "Its levels stay as they are until they hold what they should, the settings change, or the run is approved.",
            "fix what is wrong, or approve it after all"),
    DONE("It is finished.", "nothing; undo it if it should not have been"),
    FAILED("It stopped before it was finished.", "see its reason; retry a reconciliation or a catalog"),
    SETTLED("Its levels hold what they should without it, or another run has taken them over.", "nothing"),
    UNDOING("What the stores held before it is being restored, wherever nobody has changed it since.", "nothing"),
    UNDONE(
            "What the stores held before it was restored, and the sync leaves these levels alone.",
            "resume to release its levels");

    /** Something is being written. */
    public static final List<RunState> AT_WORK = List.of(RUNNING, UNDOING);

    /** Its levels stay as they are until an operator decides, as far as it keeps any on hold. */
    public static final List<RunState> AWAITING_OPERATOR = List.of(AWAITING_APPROVAL, REJECTED, UNDONE);

    /** Each of its levels stays as it is until it is in sync; the other states have yet to be checked, or release all levels. */
    public static final List<RunState> KEEPING_ON_HOLD = List.of(AWAITING_APPROVAL, REJECTED, UNDOING, UNDONE);

    private final String meaning;
    private final String advice;

    RunState(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Set<RunState> next() {
        return switch (this) {
            case RUNNING -> Set.of(AWAITING_APPROVAL, DONE, FAILED, SETTLED, UNDOING);
            case AWAITING_APPROVAL -> Set.of(RUNNING, REJECTED, SETTLED, UNDOING);
            case REJECTED -> Set.of(RUNNING, SETTLED, UNDOING);
            case DONE -> Set.of(AWAITING_APPROVAL, UNDOING, SETTLED);
            case SETTLED -> Set.of(UNDOING);
            case UNDOING -> Set.of(UNDONE, SETTLED);
            case FAILED, UNDONE -> Set.of(SETTLED);
        };
    }

    /** Whether it is at work, or waits for a decision. */
    @Override
    public boolean isOpen() {
        return this == RUNNING || this == UNDOING || this == AWAITING_APPROVAL || this == REJECTED;
    }

    /** A reconciliation or a catalog that failed can be begun again. */
    @Override
    public boolean canRetry() {
        return this == FAILED;
    }

    /** Whether an operator can approve it. */
    public boolean canApprove() {
        return canBecome(RUNNING);
    }

    /** Whether something is being written for it. */
    public boolean isAtWork() {
        return AT_WORK.contains(this);
    }

    /** Whether all it says of itself is past. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == UNDOING || this == UNDONE;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String advice() {
        return advice;
    }
}
