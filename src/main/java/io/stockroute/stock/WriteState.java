package io.stockroute.stock;

import io.stockroute.RecordState;
import java.util.Set;

/** How a write to a store ended, if it has. */
public enum WriteState implements RecordState<WriteState> {
    OPEN("it is sent, or sent again unchanged, until its outcome is known", "nothing"),
    DONE("Shopify did it", "nothing"),
    STALE("a level had changed meanwhile: it is read and decided again", "nothing"),
    REFUSED("Shopify refuses it", "see the blocked levels"),
    ABANDONED("its outcome was not known in time: its levels are read and written again", "nothing");

    private final String meaning;
    private final String advice;

    WriteState(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Set<WriteState> next() {
        return switch (this) {
            case OPEN -> Set.of(DONE, STALE, REFUSED, ABANDONED);
            case DONE, STALE, REFUSED, ABANDONED -> Set.of();
        };
    }

    @Override
    public boolean isOpen() {
        return this == OPEN;
    }

    /** Whether the store may hold what it wrote. */
    public boolean counts() {
        return this == OPEN || this == DONE;
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
