package io.stockroute.run.alignment;

import io.stockroute.Pages;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.Levels;
import io.stockroute.stock.OnHoldLevels;
import io.stockroute.stock.PairLevels;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The levels of an alignment, a page in a transaction. */
@Component
public class AlignmentLevels {

    private static final int PAGE = 500;

    private final PairLevels pairs;
    private final Levels levels;
    private final OnHoldLevels onHold;
    private final TransactionOperations transaction;

    public AlignmentLevels(PairLevels pairs, Levels levels, OnHoldLevels onHold, TransactionOperations transaction) {
        this.pairs = pairs;
        this.levels = levels;
        this.onHold = onHold;
        this.transaction = transaction;
    }

    /** Nothing is written to the levels of a pair until a run is checked. */
    public void putOnHold(SyncPair pair, long run) {
        for (List<Long> page : Pages.of(pairs.fed(pair), PAGE)) {
            transaction.executeWithoutResult(status -> {
                levels.lock(page);
                onHold.takeOver(run, page);
                levels.check(page);
            });
        }
    }
}
