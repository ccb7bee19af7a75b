package io.stockroute.run;

import io.stockroute.RecordState;
import java.util.Set;

/** How far a preview is. */
public enum PreviewState implements RecordState<PreviewState> {
    WANTED("products are matched and the plan is made", "nothing; the page updates by itself, and may be closed"),
    READING("levels that nobody knows are read, 250 a call", "nothing"),
    READY("the plan is complete", "save the settings, or go back to the form"),
    FAILED(
            "a store did not answer or is paused, and it says which",
            "try again once the store answers: what was read in the last 15 minutes is kept"),
    SAVED(
            "the settings are in effect",
            "\"What became of it\" compares the plan with the present: as planned, on their way, waiting for approval, moved since"),
    OUTDATED(
            "the settings, the locations or a sync that passes the stock on have changed since; or another sync was saved that"
                    + " conflicts with it; or it is older than an hour",
            "preview again");

    private final String meaning;
    private final String advice;

    PreviewState(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Set<PreviewState> next() {
        return switch (this) {
            case WANTED -> Set.of(READING, READY, FAILED, OUTDATED);
            case READING -> Set.of(READY, FAILED, OUTDATED);
            case READY -> Set.of(SAVED, OUTDATED, FAILED);
            case FAILED -> Set.of(WANTED, OUTDATED);
            case SAVED, OUTDATED -> Set.of();
        };
    }

    @Override
    public boolean isOpen() {
        return isUnderWay();
    }

    /** Whether its plan is being made. */
    public boolean isUnderWay() {
        return this == WANTED || this == READING;
    }

    /** Whether its plan is as complete as it gets. */
    public boolean isOver() {
        return !isUnderWay();
    }

    /** Whether levels are read for it. */
    public boolean isReading() {
        return this == READING;
    }

    /** Whether its settings can be saved. */
    public boolean isReady() {
        return canBecome(SAVED);
    }

    public boolean isSaved() {
        return this == SAVED;
    }

    public boolean isOutdated() {
        return this == OUTDATED;
    }

    @Override
    public boolean canRetry() {
        return this == FAILED;
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
