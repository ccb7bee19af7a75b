package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.fulfillment.Fulfillment;
import io.stockroute.simulator.state.fulfillment.Moves;
import io.stockroute.simulator.state.fulfillment.Tracking;
import io.stockroute.simulator.state.order.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of fulfillments/create and fulfillments/update, and what an order says of its fulfilments. */
final class FulfillmentBody {
    private FulfillmentBody() {}

    /** With whom it went to, as only the topics of the fulfilment say. */
    static Map<String, @Nullable Object> of(Fulfillment shipment, Bodies bodies, boolean redacted) {
        Map<String, @Nullable Object> body = within(shipment, bodies);
        BuyerBody people = new BuyerBody(bodies, redacted);
        body.put("email", people.text(shipment.order().buyer().email()));
        body.put("destination", people.address(shipment.order().buyer().shippingAddress()));
        return body;
    }

    static Map<String, @Nullable Object> within(Fulfillment shipment, Bodies bodies) {
        Order order = shipment.order();
        OrderLineBody lines = new OrderLineBody(order);
        List<String> numbers =
                texts(shipment.tracking().stream().map(Tracking::number).toList());
        List<String> urls =
                texts(shipment.tracking().stream().map(Tracking::url).toList());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", shipment.number());
        body.put("admin_graphql_api_id", shipment.gid());
        body.put("created_at", bodies.time(shipment.createdAt()));
        body.put("location_id", shipment.location().number());
        body.put("name", shipment.name());
        body.put("order_id", order.number());
        body.put("origin_address", Map.of());
        body.put("receipt", Map.of());
        body.put("service", "manual");
        body.put("shipment_status", null);
        body.put("status", shipment.cancelled() ? "cancelled" : "success");
        body.put(
                "tracking_company",
                shipment.tracking().isEmpty()
                        ? null
                        : shipment.tracking().get(0).company());
        body.put("tracking_number", numbers.isEmpty() ? null : numbers.get(0));
        body.put("tracking_numbers", numbers);
        body.put("tracking_url", urls.isEmpty() ? null : urls.get(0));
        body.put("tracking_urls", urls);
        body.put("updated_at", bodies.time(shipment.updatedAt()));
        body.put(
                "line_items",
                shipment.lines().stream()
                        .map(line -> lines.item(line.line(), line.quantity()))
                        .toList());
        return body;
    }

    /** The body of fulfillment_orders/moved: gids as texts, and no order (facts-order-life.md section 30). */
    static Map<String, @Nullable Object> moved(Moves.Moved move) {
        String to = move.moved().location().gid();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put(
                "original_fulfillment_order",
                Map.of(
                        "id",
                        move.original().gid(),
                        "status",
                        move.original().status().rest(),
                        "assigned_location_id",
                        move.original().location().gid()));
        body.put(
                "moved_fulfillment_order",
                Map.of("id", move.moved().gid(), "status", move.moved().status().rest(), "assigned_location_id", to));
        body.put("destination_location_id", to);
        body.put(
                "fulfillment_order_line_items_requested",
                move.moved().lines().stream()
                        .map(line -> Map.of("id", line.gid(), "quantity", line.remaining()))
                        .toList());
        body.put("source_location", Map.of("id", move.from().gid()));
        return body;
    }

    private static List<String> texts(List<@Nullable String> given) {
        return given.stream().filter(Objects::nonNull).map(String::valueOf).toList();
    }
}
