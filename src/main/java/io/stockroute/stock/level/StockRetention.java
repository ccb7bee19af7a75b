package io.stockroute.stock.level;

import io.stockroute.settings.Ages;
import io.stockroute.settings.Retention;
import io.stockroute.stock.WriteState;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened to stock. A write goes when the ledger no longer speaks of it, a pool's change when that has ended: until then they add up to what it holds. */
@Component
class StockRetention implements Retention {

    @Override
    public List<Removal> removals(Ages ages) {
        return List.of(
                new Removal("delete from ledger_entry where at < :?before", ages.beforeLedger()),
                new Removal(
                        "delete from pool_change where at < :?before and exists"
                                + " (select 1 from pool_change y where y.source_level_id = pool_change.source_level_id"
                                + " and y.sync = pool_change.sync and y.id >= pool_change.id"
                                + " and (y.ended is not null or (y.start and y.id > pool_change.id)))",
                        ages.beforeLedger()),
                new Removal(
                        "delete from stock_write where state <> '" + WriteState.OPEN + "' and settled_at < :?before",
                        ages.beforeLedger()),
                new Removal("delete from left_link where dismissed_at < :?before", ages.beforeLedger()),
                new Removal("delete from oversell where healed_at < :?before", ages.beforeLedger()));
    }
}
