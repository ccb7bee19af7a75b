package io.stockroute.stock.pool;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A level that was just read, as one of those that share a pool.
 *
 * @param stocked whether the item is stocked there; empty if the item is gone or not tracked
 * @param believed what was read, in units; empty unless stocked
 * @param pool what the pool holds; empty if it has not begun or is suspended
 */
record PoolShare(
        String sync,
        long sourceLevelId,
        long levelId,
        Optional<Boolean> stocked,
        OptionalInt believed,
        OptionalInt pool) {

    /** Whether it is Source's level, with whose quantity the pool begins. */
    boolean isSource() {
        return levelId == sourceLevelId;
    }
}
