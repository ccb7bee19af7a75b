package io.stockroute.order.fulfillment;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.AnswerFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The units of an order that are to be shipped from one location.
 *
 * @param location the number of the Location; empty if it was deleted
 * @param actions what Shopify lets be done with it
 */
public record FulfillmentOrder(
        String gid, String status, Optional<Long> location, Set<String> actions, List<Line> lines) {

    /**
     * Units of a line.
     *
     * @param lineId the number of the order's LineItem
     * @param variantId empty for a line without a variant, or whose variant was deleted
     * @param remaining units that are not shipped yet
     */
    public record Line(String gid, long lineId, Optional<Long> variantId, int remaining) {}

    public FulfillmentOrder {
        actions = Set.copyOf(actions);
        lines = List.copyOf(lines);
    }

    /** Whether its remaining units are still to be shipped; a closed one may name some all the same (facts 28). */
    public boolean isOpen() {
        return !status.equals("CLOSED") && !status.equals("CANCELLED");
    }

    public boolean canMove() {
        return actions.contains("MOVE");
    }

    public boolean canShip() {
        return actions.contains("CREATE_FULFILLMENT");
    }

    FulfillmentOrder with(List<Line> all) {
        return new FulfillmentOrder(gid, status, location, actions, all);
    }

    /** Without its lines. */
    static FulfillmentOrder of(JsonNode order) {
        return new FulfillmentOrder(
                AnswerFields.text(order, "id"),
                AnswerFields.text(order, "status"),
                location(order.path("assignedLocation")),
                AnswerFields.list(order, "supportedActions", action -> AnswerFields.text(action, "action")).stream()
                        .collect(Collectors.toSet()),
                List.of());
    }

    static Line line(JsonNode line) {
        JsonNode item = AnswerFields.object(line, "lineItem");
        return new Line(
                AnswerFields.text(line, "id"),
                AnswerFields.number(item, "id"),
                item.path("variant").isObject()
                        ? Optional.of(AnswerFields.number(item.path("variant"), "id"))
                        : Optional.empty(),
                AnswerFields.integer(line, "remainingQuantity"));
    }

    private static Optional<Long> location(JsonNode assigned) {
        return assigned.path("location").isObject()
                ? Optional.of(AnswerFields.number(assigned.path("location"), "id"))
                : Optional.empty();
    }
}
