package io.stockroute.stock.lane;

import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.Levels;
import io.stockroute.stock.WriteState;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Records how stocking an item at a location ended. */
@Component
class Activations {

    /** Stocked so often within so long and still not stocked: it will not be. */
    private static final int MOST = 3;

    private static final Duration SOON = Duration.ofMinutes(10);

    private final StockWriteRepository writes;
    private final BlockedWrites blocked;
    private final Levels levels;
    private final WriteEntries entries;
    private final Clock clock;

    Activations(StockWriteRepository writes, BlockedWrites blocked, Levels levels, WriteEntries entries, Clock clock) {
        this.writes = writes;
        this.blocked = blocked;
        this.levels = levels;
        this.entries = entries;
        this.clock = clock;
    }

    /** The level is read next: only that tells whether the item is stocked. */
    void record(StockWrite write, ActivationOutcome outcome) {
        long level = write.rows().get(0).levelId();
        if (outcome instanceof ActivationOutcome.Refused refused) {
            refuse(write, level, EntryReason.told(LedgerCode.REJECTED_BY_SHOPIFY, refused.reason()));
        } else if (writes.activations(level, clock.instant().minus(SOON)) > MOST) {
            refuse(write, level, EntryReason.of(LedgerCode.STILL_NOT_STOCKED));
        } else {
            writes.close(write, WriteState.DONE, null, null);
            entries.add(write, Kind.ACTIVATED, null);
        }
        levels.check(write.levelIds());
        levels.mark(write.levelIds(), write.cause());
    }

    private void refuse(StockWrite write, long level, EntryReason reason) {
        blocked.refused(write, level, reason);
        writes.close(write, WriteState.REFUSED, null, reason);
    }
}
