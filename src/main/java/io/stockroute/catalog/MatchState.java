package io.stockroute.catalog;

import io.stockroute.RecordState;
import java.util.EnumSet;
import java.util.Set;

/** In which state a variant is towards one Destination; only {@link #MATCHED} is kept in sync. In order of precedence. */
public enum MatchState implements RecordState<MatchState> {
    IGNORED("a person left it out of this sync", "undo that, if it should take part"),
    BLANK("it has no SKU, barcode or handle to be found by", "give it one"),
    BUNDLE("it, or its match, only consists of other variants", "sync the components"),
    AMBIGUOUS("several variants of one store have its key; the reason names them", "give each its own"),
    UNMATCHED("the other store has no variant with its key", "create it there, or leave it"),
    UNTRACKED("Shopify does not track its stock, here or there", "track it"),
    MATCHED("it is kept in sync", "nothing");

    private final String meaning;
    private final String advice;

    MatchState(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Set<MatchState> next() {
        return EnumSet.complementOf(EnumSet.of(this)); // as its products change
    }

    /** Whether it lacks something to be kept in sync. */
    @Override
    public boolean isOpen() {
        return this != MATCHED && this != IGNORED;
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
