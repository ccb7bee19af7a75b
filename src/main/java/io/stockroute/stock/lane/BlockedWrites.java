package io.stockroute.stock.lane;

import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Levels;
import io.stockroute.stock.level.LevelBlocks;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Levels that cannot be written: they stand among the issues. */
@Component
class BlockedWrites {

    private final LevelBlocks blocks;
    private final WriteEntries entries;
    private final Levels levels;
    private final Clock clock;

    BlockedWrites(LevelBlocks blocks, WriteEntries entries, Levels levels, Clock clock) {
        this.blocks = blocks;
        this.entries = entries;
        this.levels = levels;
        this.clock = clock;
    }

    /** Shopify refuses a level of a write; the caller has the level checked when the write has ended. */
    void refused(StockWrite write, long level, EntryReason reason) {
        blocks.refused(level, reason);
        entries.addBlocked(write, level, reason);
    }

    /** Writing the only level of a write has failed so often; it is still tried, later. */
    void failing(StockWrite write, EntryReason reason, int failures) {
        blocks.failing(write.levelIds().get(0), reason, clock.instant().plus(RecordFailureRule.after(failures)));
        levels.check(write.levelIds());
    }
}
