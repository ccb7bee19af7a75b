package io.stockroute.stock.pool;

import java.util.OptionalInt;

/**
 * The arithmetic of two-way stock: the pool begins with Source's quantity, and every local change is added to it once, when it is read.
 * A level that is read for the first time, or stocked again, takes part from then on: what it held before is no change.
 */
final class PoolRule {

    private PoolRule() {}

    /** @param change the local change since the level was last known, in units; empty if there is nothing to compare with */
    static PoolStep step(PoolShare level, OptionalInt change) {
        if (level.believed().isEmpty()) {
            return level.isSource() ? new PoolStep.Stop() : new PoolStep.Leave();
        }
        if (level.pool().isEmpty()) {
            return level.isSource() ? new PoolStep.Start(level.believed().getAsInt()) : new PoolStep.Nothing();
        }
        int units = change.orElse(0);
        return units == 0 ? new PoolStep.Nothing() : new PoolStep.Add(units);
    }
}
