package io.stockroute.console.failure;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.order.OrderActions;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderList.OrderRow;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders that are held or that Shopify refuses. */
@Component
class OrderFailureSource implements FailureSource {

    private final OrderList list;
    private final OrderActions actions;

    OrderFailureSource(OrderList list, OrderActions actions) {
        this.list = list;
        this.actions = actions;
    }

    @Override
    public FailureKind kind() {
        return FailureKind.ORDERS;
    }

    @Override
    public long count(Viewer viewer) {
        return list.countStanding(viewer);
    }

    @Override
    public ListPage<Failure> page(Viewer viewer, int page, int size) {
        ListPage<OrderRow> found = list.standing(viewer, page, size);
        return new ListPage<>(
                found.rows().stream().map(OrderFailureSource::failure).toList(), page, found.more());
    }

    @Override
    public boolean retry(Viewer viewer, String id) {
        long order = FailureSource.number(id);
        return list.sees(viewer, order) && actions.retry(order);
    }

    @Override
    public int retryAll(Viewer viewer) {
        return (int)
                list.standingIds(viewer, MOST).stream().filter(actions::retry).count();
    }

    @Override
    public boolean dismiss(Viewer viewer, String id) {
        long order = FailureSource.number(id);
        return list.sees(viewer, order) && actions.dismiss(order, viewer.name());
    }

    private static Failure failure(OrderRow row) {
        return new Failure(
                FailureKind.ORDERS,
                Long.toString(row.id()),
                Optional.ofNullable(row.settledAt()).orElse(row.acceptedAt()),
                "Order " + row.order(),
                row.destination(),
                row.reason() == null ? "" : row.reason(),
                row.todo(),
                "/orders/" + row.id(),
                true,
                true);
    }
}
