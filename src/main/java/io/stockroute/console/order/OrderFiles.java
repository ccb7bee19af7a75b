package io.stockroute.console.order;

import io.stockroute.console.web.Csv;
import io.stockroute.console.web.Viewers;
import io.stockroute.order.OrderLineList;
import io.stockroute.order.OrderList;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The orders of the Destinations as files: a row for each order, or one for each line. */
@Controller
class OrderFiles {

    private final OrderList list;
    private final OrderLineList lines;
    private final OrderFilters filters;
    private final Viewers viewers;

    OrderFiles(OrderList list, OrderLineList lines, OrderFilters filters, Viewers viewers) {
        this.list = list;
        this.lines = lines;
        this.filters = filters;
        this.viewers = viewers;
    }

    @GetMapping("/orders.csv")
    void orders(OrderFilters.Request asked, HttpServletResponse response) {
        String[] columns = {
            "id",
            "sync",
            "destination",
            "order",
            "kind",
            "state",
            "reason_code",
            "reason",
            "created_at",
            "accepted_at",
            "settled_at",
            "settled_by",
            "destination_total",
            "source_order",
            "total",
            "difference",
            "units_subtracted",
            "lines",
            "lines_imported",
            "imported_in_part",
            "not_carried"
        };
        OrderFilter filter = filters.of(asked);
        try (Csv csv = Csv.to(response, "orders", columns)) {
            list.each(
                    viewers.current(),
                    filter.found(),
                    row -> csv.row(
                            row.id(),
                            row.sync(),
                            row.destination(),
                            row.order(),
                            row.kind(),
                            row.state(),
                            row.reasonCode(),
                            row.reason(),
                            row.createdAt(),
                            row.acceptedAt(),
                            row.settledAt(),
                            row.settledBy(),
                            row.originTotal(),
                            row.sourceOrder(),
                            row.total(),
                            row.difference(),
                            row.subtracted(),
                            row.lines(),
                            row.imported(),
                            row.partly(),
                            String.join("; ", row.notCarried())));
        }
    }

    @GetMapping("/orders/lines.csv")
    void lines(OrderFilters.Request asked, HttpServletResponse response) {
        String[] columns = {
            "order_id",
            "sync",
            "destination",
            "order",
            "state",
            "created_at",
            "source_order",
            "line",
            "title",
            "variant",
            "sku",
            "quantity",
            "imported",
            "reason"
        };
        OrderFilter filter = filters.of(asked);
        try (Csv csv = Csv.to(response, "order-lines", columns)) {
            lines.each(
                    viewers.current(),
                    filter.found(),
                    line -> csv.row(
                            line.id(),
                            line.sync(),
                            line.destination(),
                            line.order(),
                            line.state(),
                            line.createdAt(),
                            line.sourceOrder(),
                            line.position(),
                            line.title(),
                            line.variantTitle(),
                            line.sku(),
                            line.quantity(),
                            line.imported(),
                            line.reason()));
        }
    }
}
