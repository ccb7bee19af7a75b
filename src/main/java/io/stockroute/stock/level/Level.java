package io.stockroute.stock.level;

import io.stockroute.Cause;
import io.stockroute.stock.LevelKey;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of a level.
 *
 * @param believed the last quantity we know the store to hold; empty if never read or not stocked
 * @param believedAt when that became known; no two reads or writes of a level share it
 * @param stocked whether the item is stocked at the location; empty if never read
 * @param target what it should hold; empty if nothing is wanted of it
 * @param writing what the write under way sets; empty if none is under way
 * @param unconfirmed what a write that was given up may have set: whether it was done is not known
 * @param readWanted whether it is to be read, or is being read just now
 * @param readSeq grows with every mark for reading
 * @param readAttempts reads in a row that failed
 */
public record Level(
        long id,
        LevelKey key,
        OptionalInt believed,
        Optional<Instant> believedAt,
        Optional<Boolean> stocked,
        OptionalInt target,
        OptionalInt writing,
        OptionalInt unconfirmed,
        boolean readWanted,
        long readSeq,
        Optional<String> readCause,
        int readAttempts) {

    /** Whether as much is known of the level as another time: the same again, but read or written meanwhile, is something else. */
    public boolean isKnownAs(@Nullable Level other) {
        return other != null
                && believed.equals(other.believed)
                && believedAt.equals(other.believedAt)
                && stocked.equals(other.stocked)
                && unconfirmed.equals(other.unconfirmed);
    }

    /** Why it is read: a level that nobody asked for is read on account of another one. */
    Cause cause() {
        return readCause.map(Cause::new).orElse(Cause.POLL);
    }

    /** What the level offers as far as we know: a level that is not stocked offers nothing. Empty if it was never read. */
    public OptionalInt offered() {
        return stocked.isEmpty() ? OptionalInt.empty() : OptionalInt.of(believed.orElse(0));
    }
}
