package io.stockroute.ops.trend;

import io.stockroute.ops.TrendSpan;
import io.stockroute.settings.Ages;
import io.stockroute.settings.Retention;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Days are kept for a year, quarters of an hour for five weeks. */
@Component
class TrendRetention implements Retention {

    @Override
    public List<Removal> removals(Ages ages) {
        return Arrays.stream(TrendSpan.values())
                .map(span -> new Removal(
                        "delete from sync_trend where span = " + span.minutes() + " and at < :?before",
                        ages.before(span.kept())))
                .toList();
    }
}
