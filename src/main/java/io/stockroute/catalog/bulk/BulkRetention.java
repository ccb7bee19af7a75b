package io.stockroute.catalog.bulk;

import io.stockroute.settings.Ages;
import io.stockroute.settings.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bulk operations that have ended. */
@Component
class BulkRetention implements Retention {

    @Override
    public List<Removal> removals(Ages ages) {
        return List.of(new Removal("delete from bulk_operation where settled_at < :?before", ages.beforeLedger()));
    }
}
