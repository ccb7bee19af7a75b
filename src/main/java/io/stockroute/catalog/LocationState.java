package io.stockroute.catalog;

import io.stockroute.RecordState;
import java.util.EnumSet;
import java.util.Set;

/** In which state a location is towards one Destination; only the stock of {@link #PAIRED} ones flows. */
public enum LocationState implements RecordState<LocationState> {
    PAIRED("its stock is kept in sync", "nothing"),
    UNPAIRED("nothing in the other store belongs to it", "pair it in the settings, if its stock should flow"),
    INACTIVE("its store does not use it", "activate it in Shopify, if its stock should flow"),
    UNKNOWN("the settings name it, and its store has no such location", "correct the settings"),
    AMBIGUOUS("several locations of one store have its name", "rename them, or pair them by number in the settings");

    private final String meaning;
    private final String advice;

    LocationState(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    @Override
    public Set<LocationState> next() {
        return EnumSet.complementOf(EnumSet.of(this)); // as locations and settings change
    }

    /** Whether it lacks something for its stock to flow. */
    @Override
    public boolean isOpen() {
        return this != PAIRED;
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
