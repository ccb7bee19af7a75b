package io.stockroute.stock.lane;

import io.stockroute.settings.LaneLeases;
import io.stockroute.stock.Levels;
import org.springframework.stereotype.Component;

/** Holds a write while its outcome is recorded. */
@Component
class OpenWrites {

    private final StockWriteRepository writes;
    private final Levels levels;
    private final LaneLeases leases;

    OpenWrites(StockWriteRepository writes, Levels levels, LaneLeases leases) {
        this.writes = writes;
        this.levels = levels;
        this.leases = leases;
    }

    /** Holds a write and its levels; false if it has ended: what another instance recorded meanwhile stands. */
    boolean lock(StockWrite write) {
        leases.confirm(write.store());
        levels.lock(write.levelIds());
        return writes.isOpen(write);
    }
}
