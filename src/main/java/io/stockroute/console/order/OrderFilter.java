package io.stockroute.console.order;

import io.stockroute.console.web.Links;
import io.stockroute.order.OrderList;
import io.stockroute.order.OrderList.Days;
import io.stockroute.order.OrderState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which orders are to be seen; an empty text stands for all.
 *
 * @param name a part of the order's name in the Destination, in any case
 * @param search a part of its name in either store, or of the title or SKU of one of its lines, in any case
 * @param created the days, in UTC, on which it was created
 */
public record OrderFilter(
        Optional<OrderState> state, String sync, String destination, String name, String search, Days created) {

    public static final OrderFilter ALL = new OrderFilter(Optional.empty(), "", "", "", "", Days.ALL);

    public static OrderFilter of(OrderState state) {
        return ALL.with(Optional.of(state));
    }

    static OrderFilter of(String sync, String destination) {
        return new OrderFilter(Optional.empty(), sync, destination, "", "", Days.ALL);
    }

    /** The same in another state; empty: in any. */
    OrderFilter with(Optional<OrderState> other) {
        return new OrderFilter(other, sync, destination, name, search, created);
    }

    /** As the owner of the orders takes it. */
    public OrderList.Filter found() {
        return new OrderList.Filter(state, sync, destination, name, search, created);
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
        given.put("search", search);
        given.put("from", from());
        given.put("until", until());
        return Links.with(path, given);
    }

    /** The first day, as a field of a form takes it; empty: there is none. */
    public String from() {
        return created.from().map(LocalDate::toString).orElse("");
    }

    /** The last day, as a field of a form takes it; empty: there is none. */
    public String until() {
        return created.until().map(LocalDate::toString).orElse("");
    }
}
