package io.stockroute.console.order;

import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewer;
import io.stockroute.console.web.Viewers;
import io.stockroute.order.OrderActions;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderState;
import io.stockroute.order.OversellView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The orders of the Destinations and what became of them. */
@Controller
class OrderPage {

    private static final int SIZE = 50;

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

    @GetMapping("/orders")
    String orders(OrderFilters.Request asked, @RequestParam(defaultValue = "0") int page, Model model) {
        Viewer viewer = viewers.current();
        OrderFilter filter = filters.of(asked);
        model.addAttribute("filter", filter);
        model.addAttribute("states", OrderState.values());
        model.addAttribute("tabs", OrderTab.of(list.byState(viewer, filter.found()), filter));
        model.addAttribute("orders", list.orders(viewer, filter.found(), Paging.page(page), SIZE));
        model.addAttribute("watches", list.watches(viewer));
        model.addAttribute("oversells", oversells.oversells(viewer, true, 0, 5));
        model.addAttribute(
                "importing",
                viewer.syncs().stream()
                        .anyMatch(one -> one.enabled() && one.strategy().importsOrders()));
        return "order/orders";
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
