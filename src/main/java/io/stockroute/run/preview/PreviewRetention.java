package io.stockroute.run.preview;

import io.stockroute.run.PreviewState;
import io.stockroute.settings.Ages;
import io.stockroute.settings.Retention;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was saved can be compared with what became of it for a while; what was not is soon of no use. */
@Component
class PreviewRetention implements Retention {

    private static final Duration NOT_SAVED = Duration.ofDays(2);

    private static final Duration SAVED = Duration.ofDays(30);

    @Override
    public List<Removal> removals(Ages ages) {
        return List.of(
                new Removal(
                        "delete from preview where state <> '" + PreviewState.SAVED + "' and created_at < :?before",
                        ages.before(NOT_SAVED)),
                new Removal("delete from preview where created_at < :?before", ages.before(SAVED)));
    }
}
