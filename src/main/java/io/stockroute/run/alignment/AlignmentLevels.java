package io.stockroute.run.alignment;

import io.stockroute.Pages;
import io.stockroute.settings.SyncPair;
import io.stockroute.stock.Levels;
import io.stockroute.stock.PairLevels;
import io.stockroute.stock.WithheldLevels;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The levels of an alignment, a page in a transaction. */
@Component
public class AlignmentLevels {

    private static final int PAGE = 500;

    private final PairLevels pairs;
    private final Levels levels;
    private final WithheldLevels withheld;
    private final TransactionOperations transaction;

    public AlignmentLevels(
            PairLevels pairs, Levels levels, WithheldLevels withheld, TransactionOperations transaction) {
        this.pairs = pairs;
        this.levels = levels;
        this.withheld = withheld;
        this.transaction = transaction;
    }

    /** Nothing is written to the levels of a pair until a run is checked. */
    public void withhold(SyncPair pair, long run) {
        for (List<Long> page : Pages.of(pairs.fed(pair), PAGE)) {
            transaction.executeWithoutResult(status -> {
                levels.lock(page);
                withheld.takeOver(run, page);
                levels.check(page);
            });
        }
    }
}
