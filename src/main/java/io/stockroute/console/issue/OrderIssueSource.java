package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.order.OrderActions;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderList.OrderRow;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders on hold, that Shopify refuses, or that a store fails on. */
@Component
class OrderIssueSource implements IssueSource {

    private final OrderList list;
    private final OrderActions actions;

    OrderIssueSource(OrderList list, OrderActions actions) {
        this.list = list;
        this.actions = actions;
    }

    @Override
    public IssueKind kind() {
        return IssueKind.ORDERS;
    }

    @Override
    public long count(Viewer viewer) {
        return list.countStanding(viewer);
    }

    @Override
    public ListPage<Issue> page(Viewer viewer, int page, int size) {
        return list.standing(viewer, page, size).map(OrderIssueSource::issue);
    }

    @Override
    public boolean retry(Viewer viewer, String id) {
        long order = IssueSource.number(id);
        return list.sees(viewer, order) && actions.retry(order, viewer.name());
    }

    @Override
    public int retryAll(Viewer viewer) {
        return (int) list.standingIds(viewer, MOST).stream()
                .filter(order -> actions.retry(order, viewer.name()))
                .count();
    }

    @Override
    public boolean dismiss(Viewer viewer, String id) {
        long order = IssueSource.number(id);
        return list.sees(viewer, order) && actions.dismiss(order, viewer.name());
    }

    private static Issue issue(OrderRow row) {
        return new Issue(
                IssueKind.ORDERS,
                Long.toString(row.id()),
                Optional.ofNullable(row.settledAt()).orElse(row.acceptedAt()),
                "Order " + row.order(),
                row.destination(),
                row.reason() == null ? "" : row.reason(),
                row.todo(),
                "/orders/" + row.id(),
                true,
                row.state().canDismiss());
    }
}
