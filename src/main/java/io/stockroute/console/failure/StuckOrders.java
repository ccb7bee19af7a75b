package io.stockroute.console.failure;

import io.stockroute.console.Bounds;
import io.stockroute.console.Slice;
import io.stockroute.console.order.OrderList;
import io.stockroute.console.order.OrderList.OrderRow;
import io.stockroute.order.OrderActions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders that are held or that Shopify refuses. */
@Component
class StuckOrders implements FailureSource {

    private final OrderList list;
    private final OrderActions actions;

    StuckOrders(OrderList list, OrderActions actions) {
        this.list = list;
        this.actions = actions;
    }

    @Override
    public FailureKind kind() {
        return FailureKind.ORDERS;
    }

    @Override
    public long count(Bounds seen) {
        return list.countStanding(seen);
    }

    @Override
    public Slice<Failure> page(Bounds seen, int page, int size) {
        Slice<OrderRow> found = list.standing(seen, page, size);
        return new Slice<>(found.rows().stream().map(StuckOrders::failure).toList(), page, found.more());
    }

    @Override
    public boolean retry(Bounds seen, String id, String who) {
        long order = FailureSource.number(id);
        return list.sees(seen, order) && actions.retry(order);
    }

    @Override
    public int retryAll(Bounds seen, String who) {
        return (int)
                list.standingIds(seen, MOST).stream().filter(actions::retry).count();
    }

    @Override
    public boolean dismiss(Bounds seen, String id, String who) {
        long order = FailureSource.number(id);
        return list.sees(seen, order) && actions.dismiss(order, who);
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
