package io.stockroute.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is with the step that it is at.
 *
 * @param done rows of the step that are through
 * @param total all rows of the step; null: not known yet
 * @param perSecond how many a second came through lately, on average of up to a minute; null: not known yet
 * @param secondsLeft until the step is done if it goes on so; null: nobody knows, most of all while nothing moves
 * @param stalledSince when the last row came through, if that is longer ago than half a minute; null: it goes on
 */
public record Progress(
        Step step,
        long done,
        @Nullable Long total,
        @Nullable Double perSecond,
        @Nullable Long secondsLeft,
        @Nullable Instant stalledSince) {

    /** What a run does with its rows. */
    public enum Step {
        GATHER("Shopify gathers rows"),
        LOAD("rows are loaded"),
        READ("levels are read"),
        CHECK("the run is checked"),
        WRITE("levels are written");

        private final String meaning;

        Step(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }
}
