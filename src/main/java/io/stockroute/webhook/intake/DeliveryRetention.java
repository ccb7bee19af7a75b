package io.stockroute.webhook.intake;

import io.stockroute.RecordState;
import io.stockroute.settings.Ages;
import io.stockroute.settings.Retention;
import io.stockroute.webhook.DeliveryState;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deliveries that are done; of those that failed, only the body. */
@Component
class DeliveryRetention implements Retention {

    @Override
    public List<Removal> removals(Ages ages) {
        return List.of(
                new Removal(
                        "delete from delivery where state = '" + DeliveryState.DONE + "' and settled_at < :?before",
                        ages.beforeDeliveries()),
                new Removal(
                        "delete from delivery where state = '" + DeliveryState.DISMISSED
                                + "' and dismissed_at < :?before",
                        ages.beforeLedger()),
                new Removal(
                        "update delivery set body = null where state in "
                                + RecordState.sql(RecordState.where(DeliveryState.class, DeliveryState::canRetry))
                                + " and body is not null"
                                + " and settled_at < :?before",
                        ages.beforeDeliveries()));
    }
}
