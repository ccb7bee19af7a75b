package io.stockroute.stock;

import io.stockroute.Cause;
import io.stockroute.Pages;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.pool.PoolRestart;
import io.stockroute.stock.pool.PoolTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets all pools of a sync begin again with what Source holds, as if nothing had been known. */
@Component
public class PoolReset {

    private static final int PAGE = 250;

    private final PoolTable table;
    private final PoolRestart pages;
    private final Syncs syncs;

    PoolReset(PoolTable table, PoolRestart pages, Syncs syncs) {
        this.table = table;
        this.pages = pages;
        this.syncs = syncs;
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
            pages.begin(sync, page, cause);
        }
        return sources.size();
    }
}
