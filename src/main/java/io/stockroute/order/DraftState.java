package io.stockroute.order;

import io.stockroute.RecordState;
import java.util.Set;

/** What became of the draft order that an order was imported as. */
public enum DraftState implements RecordState<DraftState> {
    OPEN("it is a draft order in Source", "complete it in Source, or delete it"),
    COMPLETED("it was completed and is an order now", "nothing"),
    DELETED("it was deleted in Source", "nothing; its units are offered again");

    private final String meaning;
    private final String advice;

    DraftState(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Set<DraftState> next() {
        return this == OPEN ? Set.of(COMPLETED, DELETED) : Set.of();
    }

    /** Whether it is still looked at. */
    @Override
    public boolean isOpen() {
        return this == OPEN;
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
