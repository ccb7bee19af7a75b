package io.stockroute.console.order;

import io.stockroute.order.OrderState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A state of orders with how many of those that are looked for are in it.
 *
 * @param state empty: all
 * @param link to the list of them
 */
record OrderTab(Optional<OrderState> state, long orders, boolean chosen, String link) {

    /** All, and the states that some orders are in or that is chosen. */
    static List<OrderTab> of(Map<OrderState, Long> counts, OrderFilter filter) {
        List<OrderTab> tabs = new ArrayList<>();
        tabs.add(tab(
                Optional.empty(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                filter));
        Arrays.stream(OrderState.values())
                .map(state -> tab(Optional.of(state), counts.getOrDefault(state, 0L), filter))
                .filter(tab -> tab.orders() > 0 || tab.chosen())
                .forEach(tabs::add);
        return tabs;
    }

    private static OrderTab tab(Optional<OrderState> state, long orders, OrderFilter filter) {
        return new OrderTab(
                state, orders, state.equals(filter.state()), filter.with(state).link("/orders"));
    }
}
