package io.stockroute.console.order;

import io.stockroute.console.web.FilterValues;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderList.Days;
import io.stockroute.order.OrderState;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which orders a request asks for, on the page, in the files and in the API alike. */
@Component
class OrderFilters {

    /** What a request says; what is left out stands for all. */
    record Request(
            @Nullable String state,
            @Nullable String sync,
            @Nullable String destination,
            @Nullable String name,
            @Nullable String search,
            @Nullable String from,
            @Nullable String until) {}

    private final OrderList list;
    private final Viewers viewers;

    OrderFilters(OrderList list, Viewers viewers) {
        this.list = list;
        this.viewers = viewers;
    }

    /** What is no state, no sync, no Destination or no day is refused with 400. */
    OrderFilter of(Request asked) {
        Viewer viewer = viewers.current();
        return new OrderFilter(
                FilterValues.one("state", text(asked.state()), OrderState.values()),
                FilterValues.name(
                        "sync", text(asked.sync()), viewer.syncNames(), one -> has(viewer, OrderFilter.of(one, ""))),
                FilterValues.name(
                        "destination",
                        text(asked.destination()),
                        viewer.stores(),
                        one -> has(viewer, OrderFilter.of("", one))),
                text(asked.name()),
                text(asked.search()),
                days(FilterValues.day("from", text(asked.from())), FilterValues.day("until", text(asked.until()))));
    }

    private static Days days(Optional<LocalDate> from, Optional<LocalDate> until) {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw FilterValues.wrong("until is before from");
        }
        return new Days(from, until);
    }

    private static String text(@Nullable String asked) {
        return Objects.requireNonNullElse(asked, "").strip();
    }

    /** Orders stay when their sync or store is gone from the configuration. */
    private boolean has(Viewer viewer, OrderFilter filter) {
        return !list.orders(viewer, filter.found(), 0, 1).rows().isEmpty();
    }
}
