package io.stockroute.webhook.intake;

import io.stockroute.settings.Ages;
import io.stockroute.settings.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deliveries that are done; of those that failed, only the body. */
@Component
class DeliveryRetention implements Retention {

    @Override
    public List<Removal> removals(Ages ages) {
        return List.of(
                new Removal(
                        "delete from delivery where state = 'DONE' and settled_at < :?before", ages.beforeDeliveries()),
                new Removal(
                        "delete from delivery where state = 'DISMISSED' and dismissed_at < :?before",
                        ages.beforeLedger()),
                new Removal(
                        "update delivery set body = null where state in ('FAILED', 'DISMISSED') and body is not null"
                                + " and settled_at < :?before",
                        ages.beforeDeliveries()));
    }
}
