package io.stockroute.order;

import io.stockroute.RecordState;
import java.util.Set;

/** Whether the units of an imported order leave Source where the location that sold them is fed from. */
public enum PlaceState implements RecordState<PlaceState> {
    EXPECTED("Source does not have the order yet, or as a draft order", "nothing"),
    PLACING("the order is being moved to its location in Source", "nothing: it continues automatically"),
    PLACED("its units leave Source at the right location", "nothing"),
    MISPLACED(
            "its units leave Source at another location, or it is not marked as shipped, for the reason that the order names",
            "move or ship it by hand in Source");

    private final String meaning;
    private final String advice;

    PlaceState(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Set<PlaceState> next() {
        return switch (this) {
            case EXPECTED -> Set.of(PLACING);
            case PLACING -> Set.of(PLACED, MISPLACED);
            case PLACED, MISPLACED -> Set.of();
        };
    }

    /** Whether the units of the order stay subtracted for it. */
    @Override
    public boolean isOpen() {
        return this == EXPECTED || this == PLACING;
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
