package io.stockroute.catalog;

/** In which state a location is towards one Destination; only the stock of {@link #PAIRED} ones flows. */
public enum LocationState {
    PAIRED,
    /** Nothing in the other store belongs to it. */
    UNPAIRED,
    /** Its store does not use it. */
    INACTIVE,
    /** The settings name it, and its store has no such location. */
    UNKNOWN,
    /** Several locations of one store have its name. */
    AMBIGUOUS
}
