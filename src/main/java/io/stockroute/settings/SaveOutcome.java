package io.stockroute.settings;

import java.time.Instant;
import java.util.List;

/** What became of settings that were to be saved. */
public sealed interface SaveOutcome {

    /** They are kept, and in effect. */
    record Done(long version) implements SaveOutcome {}

    /** They were made from settings that are no longer those that stand; nothing is saved. */
    record Stale(String changedBy, Instant changedAt) implements SaveOutcome {

        /** A sentence that says so, but for the time. */
        public String words() {
            return changedBy
                    + " has changed the settings meanwhile. Look at them as they are now, and change them again.";
        }
    }

    /** They, or what other syncs have become meanwhile, break a rule; nothing is saved. */
    record Refused(List<FieldProblem> problems) implements SaveOutcome {}
}
