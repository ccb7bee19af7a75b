package io.stockroute.stock.level;

import io.stockroute.Cause;
import java.util.OptionalInt;

/**
 * A level that was just read.
 *
 * @param readSeq the number of the mark that the read answers
 * @param change the local change since the level was last known, in units; empty if there was nothing to compare with: the item was
 *     not stocked there before, or is not now
 * @param cause why this level was read, whatever it was read together with
 */
public record ObservedLevel(long levelId, long readSeq, OptionalInt change, Cause cause) {

    /** Whether the store itself has changed the quantity since. */
    public boolean hasChanged() {
        return change.orElse(0) != 0;
    }

    /** The same without a change: what it held before does not count. */
    public ObservedLevel unchanged() {
        return new ObservedLevel(levelId, readSeq, OptionalInt.empty(), cause);
    }
}
