package io.stockroute.stock.lane;

import io.stockroute.stock.EntryReason;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells how far a quantity is that is put back: only a level that still holds what the run wrote is written to. */
public final class RestoreRule {

    /** How far it is. */
    public sealed interface Outcome {

        /** It is still to be written. */
        record Waits() implements Outcome {}

        record Restored() implements Outcome {}

        /** @param holds what the level holds instead; empty: not known, or not stocked */
        record Changed(OptionalInt holds) implements Outcome {}

        record Refused(EntryReason reason) implements Outcome {}
    }

    private RestoreRule() {}

    /**
     * @param before what is put back, in units
     * @param after what the run has written, in units
     * @param holds what the level is known to hold; empty: not known, or not stocked
     * @param blocked why Shopify refuses the level
     */
    public static Outcome decide(int before, int after, OptionalInt holds, Optional<EntryReason> blocked) {
        if (holds.isPresent() && holds.getAsInt() == before) {
            return new Outcome.Restored();
        }
        if (blocked.isPresent()) {
            return new Outcome.Refused(blocked.get());
        }
        return holds.isPresent() && holds.getAsInt() == after ? new Outcome.Waits() : new Outcome.Changed(holds);
    }
}
