package io.stockroute.stock.pool;

import io.stockroute.Cause;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.Levels;
import io.stockroute.stock.level.KnownStock;
import io.stockroute.stock.target.Targets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the pools of some Source levels begin again, in one transaction. */
@Component
public class PoolRestart {

    private final PoolTable table;
    private final PoolClosures ends;
    private final Levels levels;
    private final KnownStock known;
    private final Targets targets;

    PoolRestart(PoolTable table, PoolClosures ends, Levels levels, KnownStock known, Targets targets) {
        this.table = table;
        this.ends = ends;
        this.levels = levels;
        this.known = known;
        this.targets = targets;
    }

    /** Ends the pools, forgets what is known of their levels and has these read; a write under way is finished first. */
    @Transactional
    public void begin(String sync, List<Long> sources, Cause cause) {
        levels.lock(sources);
        List<Long> shared = table.levels(sync, sources);
        ends.of(sync, sources, LedgerCode.STARTED_OVER, cause);
        targets.clear(shared, LedgerCode.STARTED_OVER, cause);
        known.forget(shared);
        levels.mark(shared, cause);
    }
}
