package io.stockroute.order.fulfillment;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.AnswerFields;
import java.util.List;
import java.util.Optional;

/**
 * A Fulfillment: units of an order that were shipped from one location.
 *
 * @param location the number of the Location; empty if it is not told
 * @param lines by the number of the order's LineItem
 */
public record Shipment(String gid, String status, Optional<Long> location, List<Line> lines) {

    /** Units of a line that were shipped. */
    public record Line(long lineId, Optional<Long> variantId, int units) {}

    public Shipment {
        lines = List.copyOf(lines);
    }

    /** Whether it was not cancelled; Shopify goes on naming those that were. */
    public boolean counts() {
        return status.equals("SUCCESS");
    }

    Shipment with(List<Line> all) {
        return new Shipment(gid, status, location, all);
    }

    /** Without its lines. */
    static Shipment of(JsonNode shipment) {
        return new Shipment(
                AnswerFields.text(shipment, "id"),
                AnswerFields.text(shipment, "status"),
                shipment.path("location").isObject()
                        ? Optional.of(AnswerFields.number(shipment.path("location"), "id"))
                        : Optional.empty(),
                List.of());
    }

    static Line line(JsonNode line) {
        JsonNode item = AnswerFields.object(line, "lineItem");
        return new Line(
                AnswerFields.number(item, "id"),
                item.path("variant").isObject()
                        ? Optional.of(AnswerFields.number(item.path("variant"), "id"))
                        : Optional.empty(),
                AnswerFields.integer(line, "quantity"));
    }
}
