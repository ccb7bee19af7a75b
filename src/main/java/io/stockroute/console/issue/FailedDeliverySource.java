package io.stockroute.console.issue;

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
class FailedDeliverySource implements IssueSource {

    private static final DeliveryState FAILED = DeliveryState.FAILED;

    private final DeliveryList list;
    private final FailedDeliveries deliveries;

    FailedDeliverySource(DeliveryList list, FailedDeliveries deliveries) {
        this.list = list;
        this.deliveries = deliveries;
    }

    @Override
    public IssueKind kind() {
        return IssueKind.DELIVERIES;
    }

    @Override
    public long count(Viewer viewer) {
        return list.count(FAILED, viewer);
    }

    @Override
    public ListPage<Issue> page(Viewer viewer, int page, int size) {
        return list.in(FAILED, viewer, page, size).map(FailedDeliverySource::issue);
    }

    @Override
    public boolean retry(Viewer viewer, String id) {
        return list.find(viewer, IssueSource.number(id)).isPresent() && deliveries.retry(IssueSource.number(id));
    }

    @Override
    public int retryAll(Viewer viewer) {
        return deliveries.retryAll(list.stores(FAILED, viewer));
    }

    @Override
    public boolean dismiss(Viewer viewer, String id) {
        return list.find(viewer, IssueSource.number(id)).isPresent()
                && deliveries.dismiss(IssueSource.number(id), viewer.name());
    }

    private static Issue issue(DeliveryRow row) {
        return new Issue(
                IssueKind.DELIVERIES,
                Long.toString(row.id()),
                Optional.ofNullable(row.settledAt()).orElse(row.receivedAt()),
                "Delivery " + row.id() + ": " + row.topic(),
                row.store(),
                row.reason() == null ? "" : row.reason(),
                IssueAdvice.ofDelivery(row.kept()),
                "/deliveries/" + row.id(),
                row.kept(),
                true,
                row.details());
    }
}
