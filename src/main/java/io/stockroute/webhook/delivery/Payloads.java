package io.stockroute.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stockroute.Cause;
import io.stockroute.StorableJson;
import io.stockroute.order.SoldOrder;
import io.stockroute.shopify.Gid;
import io.stockroute.stock.LevelHint;
import io.stockroute.stock.LevelKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return hint(delivery, read(delivery));
    }

    /** Many of them at once, so that one that cannot be read stops none of the others. */
    public HintSet levels(List<Delivery> deliveries) {
        var hints = new ArrayList<HintSet.Dated>();
        var unreadable = new ArrayList<Delivery>();
        for (Delivery delivery : deliveries) {
            try {
                JsonNode body = read(delivery);
                hints.add(new HintSet.Dated(delivery, hint(delivery, body), updatedAt(body)));
            } catch (UnreadableDelivery e) {
                unreadable.add(delivery);
            }
        }
        return HintSet.of(hints, unreadable);
    }

    private static Optional<Instant> updatedAt(JsonNode body) {
        try {
            return Optional.of(OffsetDateTime.parse(body.path("updated_at").asText(""))
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LevelHint hint(Delivery delivery, JsonNode body) {
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
            JsonNode body = StorableJson.of(json.readTree(delivery.body()));
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
