package io.stockroute.console.failure;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.webhook.DeliveryList;
import io.stockroute.webhook.DeliveryList.DeliveryRow;
import io.stockroute.webhook.DeliveryState;
import io.stockroute.webhook.FailedDeliveries;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Webhook deliveries that could not be worked. */
@Component
class FailedDeliverySource implements FailureSource {

    private static final DeliveryState FAILED = DeliveryState.FAILED;

    private final DeliveryList list;
    private final FailedDeliveries deliveries;

    FailedDeliverySource(DeliveryList list, FailedDeliveries deliveries) {
        this.list = list;
        this.deliveries = deliveries;
    }

    @Override
    public FailureKind kind() {
        return FailureKind.DELIVERIES;
    }

    @Override
    public long count(Viewer viewer) {
        return list.count(FAILED, viewer);
    }

    @Override
    public ListPage<Failure> page(Viewer viewer, int page, int size) {
        ListPage<DeliveryRow> found = list.in(FAILED, viewer, page, size);
        return new ListPage<>(
                found.rows().stream().map(FailedDeliverySource::failure).toList(), page, found.more());
    }

    @Override
    public boolean retry(Viewer viewer, String id) {
        return list.find(viewer, FailureSource.number(id)).isPresent() && deliveries.retry(FailureSource.number(id));
    }

    @Override
    public int retryAll(Viewer viewer) {
        return deliveries.retryAll(list.stores(FAILED, viewer));
    }

    @Override
    public boolean dismiss(Viewer viewer, String id) {
        return list.find(viewer, FailureSource.number(id)).isPresent()
                && deliveries.dismiss(FailureSource.number(id), viewer.name());
    }

    private static Failure failure(DeliveryRow row) {
        return new Failure(
                FailureKind.DELIVERIES,
                Long.toString(row.id()),
                Optional.ofNullable(row.settledAt()).orElse(row.receivedAt()),
                "Delivery " + row.id() + ": " + row.topic(),
                row.store(),
                row.reason() == null ? "" : row.reason(),
                FailureAdvice.ofDelivery(row.kept()),
                "/deliveries/" + row.id(),
                row.kept(),
                true);
    }
}
