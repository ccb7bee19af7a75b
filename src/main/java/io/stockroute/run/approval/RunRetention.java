package io.stockroute.run.approval;

import io.stockroute.run.RunState;
import io.stockroute.settings.Ages;
import io.stockroute.settings.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** A run stays as long as a change of it is still to be written. */
@Component
class RunRetention implements Retention {

    @Override
    public List<Removal> removals(Ages ages) {
        return List.of(
                new Removal(
                        "delete from run where state <> '" + RunState.RUNNING
                                + "' and not guarded and finished_at < :?before"
                                + " and id not in (select released_by from level where released_by is not null)",
                        ages.beforeLedger()),
                new Removal("delete from operator_action where at < :?before", ages.beforeLedger()));
    }
}
