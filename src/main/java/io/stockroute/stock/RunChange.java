package io.stockroute.stock;

import java.util.OptionalInt;

/**
 * What a run changes of a level.
 *
 * @param from in units; empty: not stocked
 * @param to in units
 */
public record RunChange(long runId, long levelId, OptionalInt from, int to, State state) {

    /** How far it is. */
    public enum State {
        /** The run holds it back. */
        PLANNED,
        /** It may be written, and is not yet. */
        RELEASED,
        /** It was written. */
        APPLIED,
        /** It was not written, as the level holds what it should without it, or another run has taken it over. */
        NOT_NEEDED,
        /** The quantity before it is being put back. */
        RESTORING,
        /** The quantity before it was put back. */
        RESTORED,
        /** Somebody has changed the level since: it was left alone. */
        CHANGED,
        /** It could not be put back: Shopify refuses the level. */
        REFUSED
    }

    /** What a restored level holds: a level that was not stocked offered nothing. */
    public int before() {
        return from.orElse(0);
    }
}
