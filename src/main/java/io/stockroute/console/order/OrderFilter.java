package io.stockroute.console.order;

import io.stockroute.console.web.Links;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which orders are to be seen; an empty text stands for all.
 *
 * @param name a part of the order's name in the Destination, in any case
 */
public record OrderFilter(Optional<OrderState> state, String sync, String destination, String name) {

    public static final OrderFilter ALL = new OrderFilter(Optional.empty(), "", "", "");

    /** @param state what is no state stands for all as well */
    static OrderFilter of(
            Optional<String> state, Optional<String> sync, Optional<String> destination, Optional<String> name) {
        return new OrderFilter(
                state.flatMap(OrderFilter::state),
                sync.orElse("").strip(),
                destination.orElse("").strip(),
                name.orElse("").strip());
    }

    /** The state of this name in any case, if there is one. */
    static Optional<OrderState> state(String text) {
        return Arrays.stream(OrderState.values())
                .filter(state -> state.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    public static OrderFilter of(OrderState state) {
        return new OrderFilter(Optional.of(state), "", "", "");
    }

    /** As the owner of the orders takes it. */
    public OrderList.Filter found() {
        return new OrderList.Filter(state, sync, destination, name);
    }

    public boolean isOf(OrderState one) {
        return state.filter(one::equals).isPresent();
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The address of a page with this filter, ready for another parameter. */
    public String link(String path) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("state", state.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(""));
        given.put("sync", sync);
        given.put("destination", destination);
        given.put("name", name);
        return Links.with(path, given);
    }
}
