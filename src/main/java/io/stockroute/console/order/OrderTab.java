package io.stockroute.console.order;

import io.stockroute.order.OrderList;
import io.stockroute.order.OrderState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A state of orders with how many are in it, among those of the chosen sync and Destination.
 *
 * @param state empty: all
 * @param link to the list of them
 */
record OrderTab(Optional<OrderState> state, long orders, boolean chosen, String link) {

    /** All, and the states that some orders are in or that is chosen; the counts know no names of orders. */
    static List<OrderTab> of(List<OrderList.Count> counts, OrderFilter filter) {
        List<OrderTab> tabs = new ArrayList<>();
        tabs.add(tab(Optional.empty(), counts, filter));
        Arrays.stream(OrderState.values())
                .map(state -> tab(Optional.of(state), counts, filter))
                .filter(tab -> tab.orders() > 0 || tab.chosen())
                .forEach(tabs::add);
        return tabs;
    }

    private static OrderTab tab(Optional<OrderState> state, List<OrderList.Count> counts, OrderFilter filter) {
        long orders = counts.stream()
                .filter(one -> filter.sync().isEmpty() || filter.sync().equals(one.sync()))
                .filter(one ->
                        filter.destination().isEmpty() || filter.destination().equals(one.destination()))
                .filter(one -> state.isEmpty() || state.get() == one.state())
                .mapToLong(OrderList.Count::orders)
                .sum();
        OrderFilter narrowed = new OrderFilter(state, filter.sync(), filter.destination(), filter.name());
        return new OrderTab(state, orders, state.equals(filter.state()), narrowed.link("/orders"));
    }
}
