package io.stockroute.run.alignment;

import io.stockroute.Pages;
import io.stockroute.catalog.BulkKind;
import io.stockroute.catalog.BulkOperations;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.BlockedLevels;
import io.stockroute.stock.BulkReads;
import io.stockroute.stock.PairLevels;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** How the levels of an alignment are read: by the lanes, or, of many that were never read, by a bulk operation of each store. */
@Component
public class AlignmentReads {

    private static final int PAGE = 500;

    private final PairLevels pairs;
    private final BulkReads reads;
    private final BlockedLevels blocked;
    private final BulkOperations bulks;
    private final TransactionOperations transaction;
    private final int bulkFrom;

    AlignmentReads(
            PairLevels pairs,
            BulkReads reads,
            BlockedLevels blocked,
            BulkOperations bulks,
            TransactionOperations transaction,
            Tuning tuning) {
        this.pairs = pairs;
        this.reads = reads;
        this.blocked = blocked;
        this.bulks = bulks;
        this.transaction = transaction;
        this.bulkFrom = tuning.reconciliation().bulkFrom();
    }

    /** All levels of a pair are to be read, a page in a transaction; the number of them. */
    public int mark(SyncPair pair, long run) {
        List<Long> all = pairs.all(pair);
        boolean inBulk = all.size() >= bulkFrom;
        for (List<Long> page : Pages.of(all, PAGE)) {
            transaction.executeWithoutResult(status -> {
                reads.mark(page, run, inBulk);
                blocked.unblock(page);
            });
        }
        return all.size();
    }

    /** Asks the stores for what waits for a bulk operation: all of it was marked before. */
    public void ask(SyncPair pair, long run) {
        reads.awaiting(run, List.of(pair.source(), pair.destination()))
                .forEach(store -> bulks.wantAnother(run, store, BulkKind.LEVELS));
    }

    /** What bulk operations that came to nothing were to read is left to the lanes. */
    public void endAbandoned() {
        reads.endAbandoned();
    }
}
