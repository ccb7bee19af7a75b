package io.stockroute.console.issue;

import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.order.ChangedOrderList;
import io.stockroute.order.ChangedOrderList.Changed;
import io.stockroute.order.OrderActions;
import io.stockroute.order.OrderChange;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders that have become others in their Destination since they were imported. */
@Component
class ChangedOrderSource implements IssueSource {

    private final ChangedOrderList list;
    private final OrderActions actions;

    ChangedOrderSource(ChangedOrderList list, OrderActions actions) {
        this.list = list;
        this.actions = actions;
    }

    @Override
    public IssueKind kind() {
        return IssueKind.CHANGES;
    }

    @Override
    public long count(Viewer viewer) {
        return list.count(viewer);
    }

    @Override
    public ListPage<Issue> page(Viewer viewer, int page, int size) {
        return list.page(viewer, page, size).map(ChangedOrderSource::issue);
    }

    /** An id is the order's and the kind's: {@code 17-grew}. */
    @Override
    public boolean dismiss(Viewer viewer, String id) {
        int dash = id.indexOf('-');
        long order = IssueSource.number(dash < 0 ? id : id.substring(0, dash));
        Optional<OrderChange> kind = Arrays.stream(OrderChange.values())
                .filter(one -> key(one).equals(id.substring(dash + 1)))
                .findFirst();
        return kind.isPresent()
                && !list.of(viewer, order).isEmpty()
                && actions.dismissChange(order, kind.get(), viewer.name());
    }

    private static Issue issue(Changed row) {
        return new Issue(
                IssueKind.CHANGES,
                row.order() + "-" + key(row.kind()),
                row.since(),
                "Order " + row.name(),
                row.destination(),
                row.kind().meaning()
                        + (row.units() > 0 ? " Units: " + row.units() + "." : "")
                        + (row.reason() == null ? "" : " " + row.reason() + "."),
                row.kind().advice(),
                "/orders/" + row.order(),
                false,
                true);
    }

    private static String key(OrderChange kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
