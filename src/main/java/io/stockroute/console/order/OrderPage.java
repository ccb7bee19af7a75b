package io.stockroute.console.order;

import io.stockroute.console.web.Csv;
import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.order.OrderActions;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderState;
import io.stockroute.order.OversellView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The orders of the Destinations and what became of them. */
@Controller
class OrderPage {

    private static final int SIZE = 50;
    private static final String FILTER = "filter";

    private final OrderList list;
    private final OrderView view;
    private final OversellView oversells;
    private final OrderActions actions;
    private final OrderFilters filters;
    private final Viewers viewers;

    OrderPage(
            OrderList list,
            OrderView view,
            OversellView oversells,
            OrderActions actions,
            OrderFilters filters,
            Viewers viewers) {
        this.list = list;
        this.view = view;
        this.oversells = oversells;
        this.actions = actions;
        this.filters = filters;
        this.viewers = viewers;
    }

    @ModelAttribute(FILTER)
    OrderFilter filter(
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> sync,
            @RequestParam Optional<String> destination,
            @RequestParam Optional<String> name) {
        return filters.of(state, sync, destination, name);
    }

    @GetMapping("/orders")
    String orders(
            @ModelAttribute(name = FILTER, binding = false) OrderFilter filter,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Viewer viewer = viewers.current();
        model.addAttribute("states", OrderState.values());
        model.addAttribute("tabs", OrderTab.of(list.counts(viewer), filter));
        model.addAttribute("orders", list.orders(viewer, filter.found(), Paging.page(page), SIZE));
        model.addAttribute("watches", list.watches(viewer));
        model.addAttribute("oversells", oversells.oversells(viewer, true, 0, 5));
        model.addAttribute(
                "importing",
                viewer.syncs().stream()
                        .anyMatch(one -> one.enabled() && one.strategy().importsOrders()));
        return "order/orders";
    }

    @GetMapping("/orders.csv")
    void csv(@ModelAttribute(name = FILTER, binding = false) OrderFilter filter, HttpServletResponse response) {
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
            "source_order",
            "total",
            "difference",
            "units_subtracted",
            "lines",
            "lines_imported",
            "imported_in_part",
            "not_carried"
        };
        Viewer viewer = viewers.current();
        try (Csv csv = Csv.to(response, "orders", columns)) {
            list.each(
                    viewer,
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

    @GetMapping("/orders/{id}")
    String order(@PathVariable long id, Model model) {
        OrderView.Order order = seen(id);
        model.addAttribute("order", order);
        model.addAttribute("oversells", oversells.of(id));
        model.addAttribute("canRetry", order.state().canRetry());
        model.addAttribute("canDismiss", order.state().canDismiss());
        return "order/order";
    }

    @PostMapping("/orders/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes flash) {
        String name = seen(id).origin().name();
        if (actions.retry(id, viewers.current().name())) {
            flash.addFlashAttribute("said", "Order " + name + " is retried.");
        } else {
            flash.addFlashAttribute(
                    "refused",
                    "Order " + name
                            + " cannot be retried: somebody was quicker, or its sync does not import the orders of"
                            + " this store now. Look at its state.");
        }
        return "redirect:/orders/" + id;
    }

    @PostMapping("/orders/{id}/dismiss")
    String dismiss(@PathVariable long id, RedirectAttributes flash) {
        String name = seen(id).origin().name();
        if (actions.dismiss(id, viewers.current().name())) {
            flash.addFlashAttribute("said", "Order " + name + " is dismissed; its units are offered again.");
        } else {
            flash.addFlashAttribute(
                    "refused",
                    "Order " + name + " cannot be dismissed any more: somebody was quicker. Look at its state.");
        }
        return "redirect:/orders/" + id;
    }

    private OrderView.Order seen(long id) {
        return view.order(viewers.current(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
