package io.stockroute.simulator;

import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.fulfillment.Tracking;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of the control that does something with an order: the merchant's acts after it was placed. */
final class LifeControl {
    /** For people with curl; URL stands for the simulator's address. */
    static final String HELP = """
              curl URL/control/shops/DOMAIN/sell -d '{"sku":"A-1","at":"Shop floor"}'    over the counter, taken along
              curl URL/control/shops/DOMAIN/orders/ship   -d '{"order":"#1001"}'    or a part: "sku":"A-1","quantity":1
                                                                with "number", "company" and "url" of the parcel
              curl URL/control/shops/DOMAIN/orders/track  -d '{"order":"#1001","fulfillment":"#1001-F1","number":"Z1"}'
              curl URL/control/shops/DOMAIN/orders/unship -d '{"order":"#1001","fulfillment":"#1001-F1"}'
              curl URL/control/shops/DOMAIN/orders/move   -d '{"order":"#1001","to":"Cellar"}'   ships from there
              curl URL/control/shops/DOMAIN/orders/edit   -d '{"order":"#1001","set":{"A-1":1},"add":{"B-1":2}}'
              curl URL/control/shops/DOMAIN/orders/cancel -d '{"order":"#1001","reason":"CUSTOMER","refund":false}'
              curl URL/control/shops/DOMAIN/orders/close  -d '{"order":"#1001"}'    or "open"
              curl URL/control/shops/DOMAIN/orders/answer -d '{"shipping_tells_of_the_level":true}'   what nobody knows
            """;

    private final OrderHandling orders;
    private final Map<String, Object> body;

    LifeControl(Shop shop, Map<String, Object> body) {
        this.orders = shop.merchant().orders();
        this.body = body;
    }

    /** Does it; the number of the order. */
    long act(String action) {
        long order = orders.number(text("order"));
        switch (action) {
            case "ship" -> ship(order);
            case "track" -> orders.track(order, text("fulfillment"), parcel());
            case "unship" -> orders.cancelShipment(order, text("fulfillment"));
            case "move" -> orders.move(order, text("to"));
            case "edit" -> orders.edit(order, edit());
            case "cancel" ->
                orders.cancel(
                        order,
                        String.valueOf(body.getOrDefault("reason", "OTHER")).toUpperCase(Locale.ROOT),
                        flag("restock", true),
                        flag("refund", true));
            case "close" -> orders.close(order);
            case "open" -> orders.reopen(order);
            default -> throw new IllegalArgumentException("nothing is known of this act (act: " + action + ")");
        }
        return order;
    }

    /** Has open questions answered the unlikely way, or the likely one again. */
    Object answer() {
        body.forEach((name, otherwise) -> {
            OpenQuestion question = OpenQuestion.valueOf(name.toUpperCase(Locale.ROOT));
            orders.terms().answer(question, Boolean.TRUE.equals(otherwise));
        });
        return orders.terms().answeredOtherwise();
    }

    private void ship(long order) {
        Tracking[] parcels = body.containsKey("number") ? new Tracking[] {parcel()} : new Tracking[0];
        if (body.containsKey("sku")) {
            orders.ship(order, text("sku"), number(body.getOrDefault("quantity", 1)), parcels);
        } else {
            orders.ship(order, parcels);
        }
    }

    private Tracking parcel() {
        return new Tracking(textOrNull("company"), textOrNull("number"), textOrNull("url"));
    }

    private OrderHandling.Edit edit() {
        OrderHandling.Edit edit = OrderHandling.Edit.of();
        quantities("set").forEach((sku, quantity) -> edit.set(String.valueOf(sku), number(quantity)));
        quantities("add").forEach((sku, quantity) -> edit.add(String.valueOf(sku), number(quantity)));
        return flag("restock", true) ? edit : edit.withoutRestock();
    }

    private Map<?, ?> quantities(String name) {
        return body.get(name) instanceof Map<?, ?> given ? given : Map.of();
    }

    private static int number(Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("a whole number is wanted (given: " + value + ")");
    }

    private boolean flag(String name, boolean otherwise) {
        return body.get(name) instanceof Boolean given ? given : otherwise;
    }

    private String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw new IllegalArgumentException("a text is missing (field: " + name + ")");
        }
        return text;
    }

    private @Nullable String textOrNull(String name) {
        return body.get(name) instanceof String text ? text : null;
    }
}
