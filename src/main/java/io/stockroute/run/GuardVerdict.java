package io.stockroute.run;

import io.stockroute.CodedReason;

/** What the guard says of a plan. */
public sealed interface GuardVerdict {

    /** It may be written. */
    record Free() implements GuardVerdict {}

    /**
     * An operator must look at it first.
     *
     * @param zeroes too many levels would be set to zero
     * @param moves too many units would be moved
     * @param reason with the numbers and the limit
     */
    record Hold(boolean zeroes, boolean moves, CodedReason reason) implements GuardVerdict {}

    default boolean isHold() {
        return this instanceof Hold;
    }
}
