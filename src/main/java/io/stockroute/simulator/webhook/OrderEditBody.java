package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.OrderEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of orders/edited: not the order, only what was added to it and removed. */
final class OrderEditBody {
    private OrderEditBody() {}

    static Map<String, @Nullable Object> of(OrderEdit edit, Bodies bodies) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", edit.number());
        body.put("app_id", null);
        body.put("created_at", bodies.time(edit.createdAt()));
        body.put("notify_customer", false);
        body.put("order_id", edit.order().number());
        body.put("reason", null);
        body.put("staff_note", null);
        body.put("user_id", null);
        Map<String, Object> removal = Map.of("id", edit.line().number(), "delta", edit.removed());
        body.put("line_items", Map.of("additions", List.of(), "removals", List.of(removal)));
        body.put("committed_at", bodies.time(edit.createdAt()));
        return new LinkedHashMap<>(Map.of("order_edit", body));
    }
}
