package io.stockroute.run.approval;

import io.stockroute.stock.EntryReason;
import io.stockroute.stock.RunChange;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides what becomes of one change when its run is undone and nothing is just being written to its level. */
final class UndoRule {

    /** What is to be done. */
    sealed interface Decision {

        /** The quantity before it is put back. */
        record Restore() implements Decision {}

        /** It had not been written yet, and will not be. */
        record NotWritten() implements Decision {}

        /** The level holds the quantity before it already. */
        record AsBefore() implements Decision {}

        /** Somebody has changed it since. */
        record Changed(OptionalInt holds) implements Decision {}

        record Refused(EntryReason reason) implements Decision {}
    }

    private UndoRule() {}

    /**
     * @param holds what the level is known to hold; empty: not known, or not stocked
     * @param changedSince whether it was changed since, by somebody or by a later write, and back again it may be
     * @param blocked why Shopify refuses the level
     */
    static Decision decide(RunChange change, OptionalInt holds, boolean changedSince, Optional<EntryReason> blocked) {
        if (change.state() == RunChange.State.RELEASED) {
            return new Decision.NotWritten();
        }
        if (holds.isPresent() && holds.getAsInt() == change.before()) {
            return new Decision.AsBefore();
        }
        if (holds.isEmpty() || holds.getAsInt() != change.to() || changedSince) {
            return new Decision.Changed(holds);
        }
        return blocked.<Decision>map(Decision.Refused::new).orElseGet(Decision.Restore::new);
    }
}
