package io.stockroute.order.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether the units of a draft order are to be subtracted from what Source offers, or are missing from Source's stock already. */
final class DraftRule {

    /** So long before a reservation ends its units are subtracted again: one too few for some minutes, never one too many. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private DraftRule() {}

    /** What is to be told to the sales. */
    enum Effect {
        NONE,
        /** Source's stock is less by the units. */
        COUNTED,
        /** Source's stock is not less by them any longer, though they are sold. */
        OWED,
        /** They are not sold after all. */
        RELEASED
    }

    /** @param counted whether Source's stock was less by the units so far */
    static Effect of(boolean counted, DraftReading state, Instant now) {
        if (state instanceof DraftReading.Open open) {
            boolean reserves = reserves(open.reservedUntil(), now);
            if (reserves == counted) {
                return Effect.NONE;
            }
            return reserves ? Effect.COUNTED : Effect.OWED;
        }
        if (counted) {
            return Effect.NONE; // Source's own stock tells the rest
        }
        return state instanceof DraftReading.Gone ? Effect.RELEASED : Effect.COUNTED;
    }

    /** Whether a reservation lasts long enough to build on it. */
    static boolean reserves(Optional<Instant> until, Instant now) {
        return until.filter(end -> end.isAfter(now.plus(AHEAD))).isPresent();
    }
}
