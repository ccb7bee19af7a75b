package io.stockroute.console.order;

import io.stockroute.console.web.Asked;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which orders a request asks for, on the page, in the file and in the API alike. */
@Component
class OrderFilters {

    private final OrderList list;
    private final Viewers viewers;

    OrderFilters(OrderList list, Viewers viewers) {
        this.list = list;
        this.viewers = viewers;
    }

    /** What is left out stands for all; what is no state, no sync or no Destination is refused with 400. */
    OrderFilter of(Optional<String> state, Optional<String> sync, Optional<String> destination, Optional<String> name) {
        Viewer viewer = viewers.current();
        return new OrderFilter(
                Asked.one("state", state.orElse(""), OrderState.values()),
                Asked.name(
                        "sync",
                        sync.orElse(""),
                        viewer.syncNames(),
                        one -> has(viewer, new OrderFilter(Optional.empty(), one, "", ""))),
                Asked.name(
                        "destination",
                        destination.orElse(""),
                        viewer.stores(),
                        one -> has(viewer, new OrderFilter(Optional.empty(), "", one, ""))),
                name.orElse("").strip());
    }

    /** Orders stay when their sync or store is gone from the configuration. */
    private boolean has(Viewer viewer, OrderFilter filter) {
        return !list.orders(viewer, filter.found(), 0, 1).rows().isEmpty();
    }
}
