package io.stockroute.console.order;

import io.stockroute.console.web.Paging;
import io.stockroute.console.web.Viewers;
import io.stockroute.order.OrderActions;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderState;
import io.stockroute.order.OversellView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Predicate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The orders of the Destinations on their way to Source. */
@RestController
@Tag(name = "Orders")
@RequestMapping("/api/v1")
class OrderApi {

    private final OrderList list;
    private final OrderView view;
    private final OversellView oversells;
    private final OrderActions actions;
    private final OrderFilters filters;
    private final Viewers viewers;
    private final OrderLabels labels = new OrderLabels();

    OrderApi(
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

    @Operation(
            summary =
                    "Orders, newest first; of one state, sync or Destination, created on some days, or with a name, a product or a SKU that holds a text, if given")
    @GetMapping("/orders")
    List<OrderList.OrderRow> orders(
            @ParameterObject OrderFilters.Request asked,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        OrderFilter filter = filters.of(asked);
        return Paging.rows(list.orders(viewers.current(), filter.found(), Paging.page(page), Paging.size(size)));
    }

    @Operation(summary = "How many orders of each Destination are in which state")
    @GetMapping("/orders/counts")
    List<OrderList.Count> counts() {
        return Paging.all(list.counts(viewers.current()));
    }

    @Operation(summary = "Since when the orders of each Destination are imported, and up to when they are known")
    @GetMapping("/orders/watches")
    List<OrderList.Watch> watches() {
        return Paging.all(list.watches(viewers.current()));
    }

    @Operation(
            summary =
                    "An order with its lines, its sums, where it is found, and what is still subtracted because of it")
    @GetMapping("/orders/{id}")
    OrderView.Order order(@PathVariable long id) {
        return view.order(viewers.current(), id).orElseThrow(OrderApi::unknown);
    }

    @Operation(summary = "Retries an order that is on hold, refused or skipped")
    @PostMapping(path = "/orders/{id}/retry", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable long id) {
        OrderView.Order order = view.order(viewers.current(), id).orElseThrow(OrderApi::unknown);
        if (!actions.retry(id, viewers.current().name())) {
            throw conflict(
                    id,
                    OrderState::canRetry,
                    "only an order that is on hold, refused or skipped can be retried",
                    "nothing imports it: no enabled sync named '%s' imports the orders of its store"
                            .formatted(order.sync()));
        }
    }

    @Operation(summary = "Dismisses an order that waits, is on hold or was refused; its units are offered again")
    @PostMapping(path = "/orders/{id}/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable long id) {
        if (view.order(viewers.current(), id).isEmpty()) {
            throw unknown();
        }
        if (!actions.dismiss(id, viewers.current().name())) {
            throw conflict(
                    id,
                    OrderState::canDismiss,
                    "only an order that waits, is on hold or was refused can be dismissed",
                    "it changed a moment ago: look at it again");
        }
    }

    @Operation(summary = "What was sold more often than it existed, newest first; all, or what is oversold still")
    @GetMapping("/oversells")
    List<OversellView.Oversell> oversells(
            @RequestParam(defaultValue = "false") boolean standing,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return Paging.rows(oversells.oversells(viewers.current(), standing, Paging.page(page), Paging.size(size)));
    }

    /** By its state of now, which somebody else may have changed a moment ago. */
    private ResponseStatusException conflict(long id, Predicate<OrderState> can, String rule, String otherwise) {
        OrderState now =
                view.order(viewers.current(), id).orElseThrow(OrderApi::unknown).state();
        return new ResponseStatusException(
                HttpStatus.CONFLICT,
                "The order is %s: %s".formatted(labels.state(now), can.test(now) ? otherwise : rule));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "No order has this id");
    }
}
