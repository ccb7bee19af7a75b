package io.stockroute.simulator;

import io.stockroute.simulator.http.Reply;
import io.stockroute.simulator.http.Request;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderSpec;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The part of the control that shows orders and lets shoppers and the merchant do something with them. */
final class OrderControl {
    private final Shop shop;

    OrderControl(Shop shop) {
        this.shop = shop;
    }

    /** Shows the orders; with a body, a shopper first places the REST order in it. */
    Reply orders(Request request) {
        if (request.method().equals("POST")) {
            String json = new String(request.body(), StandardCharsets.UTF_8);
            return placed(shop.placeOrder(OrderSpec.rest(json).asNew()));
        }
        return Reply.json(200, shop.summaries().orders());
    }

    /** Shows the draft orders, after completing or deleting the one that the body names. */
    Reply draftOrders(Map<String, Object> body) {
        body.forEach((action, name) -> {
            long number = draft(String.valueOf(name));
            switch (action) {
                case "complete" -> shop.merchant().drafts().complete(number);
                case "delete" -> shop.merchant().drafts().delete(number);
                default ->
                    throw new IllegalArgumentException(
                            "say what to do: \"complete\": \"#D1\" or \"delete\": \"#D1\" (given: " + action + ")");
            }
        });
        return Reply.json(200, shop.summaries().draftOrders());
    }

    private long draft(String name) {
        return shop.draftOrders().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such draft order (draft order: " + name
                        + ", known: "
                        + shop.draftOrders().stream().map(DraftOrder::name).toList() + ")"))
                .number();
    }

    /** By name; the units go back to stock unless {@code restock} is false. */
    Reply cancel(Map<String, Object> body) {
        String name = String.valueOf(body.get("order"));
        Order order = shop.orders().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such order (order: " + name + ", known: "
                        + shop.orders().stream().map(Order::name).toList() + ")"));
        shop.merchant().cancelOrder(order.number(), !Boolean.FALSE.equals(body.get("restock")));
        return placed(order.number());
    }

    static Reply placed(long order) {
        return Reply.json(200, Map.of("order", "gid://shopify/Order/" + order));
    }
}
