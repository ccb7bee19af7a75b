package io.stockroute.stock.level;

import io.stockroute.FailureText;
import io.stockroute.settings.LaneLeases;
import io.stockroute.shopify.RecordFailureRule;
import io.stockroute.shopify.ShopifyException.OutcomeUnknown;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.Levels;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of levels that cannot be read. */
@Component
public class LevelReadFailures {

    private final Levels levels;
    private final ReadQueue queue;
    private final LevelBlocks blocks;
    private final Ledger ledger;
    private final LaneLeases leases;

    LevelReadFailures(Levels levels, ReadQueue queue, LevelBlocks blocks, Ledger ledger, LaneLeases leases) {
        this.levels = levels;
        this.queue = queue;
        this.blocks = blocks;
        this.ledger = ledger;
        this.leases = leases;
    }

    /**
     * A batch cannot be read: it is read in smaller parts, behind the others, until the level that is to blame stands alone. That one waits and
     * is tried again. It stands among the issues if Shopify refuses it, or after three tries.
     */
    @Transactional
    public void postpone(ReadBatch batch, Exception cause) {
        leases.confirm(batch.store());
        List<Long> ids = batch.levels().stream().map(Level::id).toList();
        levels.lock(ids);
        int failures = queue.postpone(ids);
        if (failures == 0 || (cause instanceof OutcomeUnknown && !RecordFailureRule.isListed(failures))) {
            return;
        }
        long level = ids.get(0);
        EntryReason reason =
                EntryReason.told(LedgerCode.UNREADABLE, FailureText.of(cause).words());
        boolean again = blocks.unreadable(level, reason);
        levels.check(List.of(level));
        if (again) {
            ledger.append(List.of(new LedgerEntry(level, Kind.BLOCKED, null, null, null, reason)));
        }
    }
}
