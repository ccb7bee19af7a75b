package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.Pages;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.pool.PoolClosures;
import io.stockroute.stock.pool.PoolTable;
import io.stockroute.stock.target.Targets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets all pools of a sync begin again with what Source holds, as if nothing had been known. */
@Component
public class PoolReset {

    private static final int PAGE = 250;

    private final PoolTable table;
    private final PoolClosures ends;
    private final Levels levels;
    private final Targets targets;
    private final Syncs syncs;
    private final TransactionTemplate transaction;

    PoolReset(
            PoolTable table,
            PoolClosures ends,
            Levels levels,
            Targets targets,
            Syncs syncs,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.ends = ends;
        this.levels = levels;
        this.targets = targets;
        this.syncs = syncs;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Ends the pools of a sync, forgets what is believed of their levels and has these read. A write under way is finished first, and
     * what is read then is no change.
     *
     * @return how many Source levels share pools
     * @throws IllegalArgumentException if no enabled two-way sync has that name
     */
    public int begin(String sync, Cause cause) {
        if (!syncs.enabledWith(Strategy.TWO_WAY::equals).contains(sync)) {
            throw new IllegalArgumentException("No such two-way sync (sync: " + sync + ")");
        }
        List<Long> sources = table.sharing(sync);
        for (List<Long> page : Pages.of(sources, PAGE)) {
            transaction.executeWithoutResult(status -> begin(sync, page, cause));
        }
        return sources.size();
    }

    private void begin(String sync, List<Long> sources, Cause cause) {
        levels.lock(sources);
        List<Long> shared = table.levels(sync, sources);
        ends.of(sync, sources, LedgerCode.STARTED_OVER, cause);
        targets.clear(shared, LedgerCode.STARTED_OVER, cause);
        table.forget(shared);
        levels.mark(shared, cause);
    }
}
