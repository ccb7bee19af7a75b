package io.stockroute.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.Cause;
import io.stockroute.order.SoldOrder;
import io.stockroute.shopify.Gid;
import io.stockroute.stock.LevelHint;
import io.stockroute.stock.LevelKey;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Reads the bodies of deliveries: only the ids in them, and quantities as the hints that they are. */
@Component
public class Payloads {

    private final ObjectMapper json;

    public Payloads(ObjectMapper json) {
        this.json = json;
    }

    /** {@code inventory_levels/*}: a level, with its quantity where the topic carries one. */
    public LevelHint level(Delivery delivery) {
        JsonNode body = read(delivery);
        JsonNode available = body.path("available");
        return new LevelHint(
                new LevelKey(
                        delivery.store(),
                        number(delivery, body, "inventory_item_id"),
                        number(delivery, body, "location_id")),
                available.canConvertToInt() ? OptionalInt.of(available.intValue()) : OptionalInt.empty(),
                Cause.delivery(delivery.id()));
    }

    /** {@code products/*}, {@code inventory_items/*} and {@code draft_orders/*}: the number of what the delivery is about. */
    public long id(Delivery delivery) {
        return number(delivery, read(delivery), "id");
    }

    /** {@code bulk_operations/finish}: the number of the operation, which comes as a global id only. */
    public long bulkOperation(Delivery delivery) {
        String gid = read(delivery).path("admin_graphql_api_id").asText("");
        try {
            return Gid.number(gid);
        } catch (IllegalArgumentException e) {
            throw new UnreadableDelivery(delivery, "The body names no bulk operation");
        }
    }

    /** {@code orders/create} and {@code orders/cancelled}: what was sold. */
    public SoldOrder order(Delivery delivery) {
        try {
            return SoldOrder.of(delivery.store(), read(delivery));
        } catch (IllegalArgumentException e) {
            throw new UnreadableDelivery(delivery, String.valueOf(e.getMessage()));
        }
    }

    public JsonNode read(Delivery delivery) {
        try {
            JsonNode body = json.readTree(delivery.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            // told below, without the body
        }
        throw new UnreadableDelivery(delivery, "The body is no JSON object");
    }

    private static long number(Delivery delivery, JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.canConvertToLong()) {
            throw new UnreadableDelivery(delivery, "The body has no number '" + field + "'");
        }
        return value.longValue();
    }
}
