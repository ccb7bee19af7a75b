package io.stockroute.stock;

import io.stockroute.RecordState;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a run changes of a level.
 *
 * @param from in units; empty: not stocked
 * @param to in units
 */
public record RunChange(long runId, long levelId, OptionalInt from, int to, State state) {

    /** How far it is. */
    public enum State implements RecordState<State> {
        PLANNED("the run keeps it from being written"),
        RELEASED("it may be written, and is not yet"),
        APPLIED("it was written"),
        NOT_NEEDED("the level holds what it should without it, or another run has taken it over"),
        RESTORING("the quantity before it is being restored"),
        RESTORED("the quantity before it was restored"),
        CHANGED("somebody has changed the level since: it was left alone"),
        REFUSED("it could not be restored: Shopify refuses the level");

        private final String meaning;

        State(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public Set<State> next() {
            return switch (this) {
                case PLANNED -> Set.of(RELEASED, NOT_NEEDED);
                case RELEASED -> Set.of(APPLIED, NOT_NEEDED, RESTORING, RESTORED, CHANGED, REFUSED);
                case APPLIED -> Set.of(RESTORING, RESTORED, CHANGED, REFUSED, NOT_NEEDED);
                case RESTORING -> Set.of(RESTORED, CHANGED, REFUSED, NOT_NEEDED);
                case NOT_NEEDED, RESTORED, CHANGED, REFUSED -> Set.of();
            };
        }

        /** Whether something is still to be written for it. */
        @Override
        public boolean isOpen() {
            return this == PLANNED || this == RELEASED || this == RESTORING;
        }

        /** Whether the level was found with a quantity that nobody expected. */
        public boolean hasOther() {
            return this == CHANGED;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        @Override
        public String advice() {
            return this == CHANGED || this == REFUSED ? "look at the level" : "nothing";
        }
    }

    /** What a restored level holds: a level that was not stocked offered nothing. */
    public int before() {
        return from.orElse(0);
    }
}
