package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.order.OrderEdit;
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
        body.put("app_id", edit.byApp());
        body.put("created_at", bodies.time(edit.createdAt()));
        body.put("notify_customer", false);
        body.put("order_id", edit.order().number());
        body.put("reason", null);
        body.put("staff_note", edit.staffNote() == null ? "" : edit.staffNote());
        body.put("user_id", null);
        body.put("line_items", changes(deltas(edit.additions()), deltas(edit.removals())));
        body.put("discounts", Map.of("line_item", changes(List.of(), List.of())));
        body.put("shipping_lines", changes(List.of(), List.of()));
        body.put("committed_at", bodies.time(edit.createdAt()));
        return new LinkedHashMap<>(Map.of("order_edit", body));
    }

    private static List<Map<String, Object>> deltas(List<OrderEdit.Delta> deltas) {
        return deltas.stream()
                .map(each -> Map.<String, Object>of("id", each.line().number(), "delta", each.quantity()))
                .toList();
    }

    private static Map<String, Object> changes(
            List<Map<String, Object>> additions, List<Map<String, Object>> removals) {
        return Map.of("additions", additions, "removals", removals);
    }
}
