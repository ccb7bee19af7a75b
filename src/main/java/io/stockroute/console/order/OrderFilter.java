package io.stockroute.console.order;

import io.stockroute.console.web.Links;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderState;
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
