package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.UnusableAnswer;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.shopify.AnswerFields;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The first look at an order of a Destination, from its webhook or a poll: what was sold, nothing about who bought it.
 *
 * @param store the Destination
 * @param updatedAt as of when this is told: of two looks the later one counts
 * @param lines may be old or incomplete, so they tell at least what was sold; a full read counts. A gift card has no stock and is
 *     left out, or a late look would count it as sold after the import
 */
public record SoldOrder(
        String store,
        long orderId,
        String name,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> cancelledAt,
        List<Line> lines) {

    /**
     * Units of a variant of the Destination; the same variant may stand in several lines.
     *
     * @param lineId the number of the line; 0: not known
     */
    public record Line(long lineId, long variantId, int quantity) {

        public Line(long variantId, int quantity) {
            this(0, variantId, quantity);
        }

        public boolean isNumbered() {
            return lineId != 0;
        }
    }

    public SoldOrder {
        lines = List.copyOf(lines);
    }

    /** One that was not touched since it was created. */
    public SoldOrder(String store, long orderId, String name, Instant createdAt, List<Line> lines) {
        this(store, orderId, name, createdAt, createdAt, Optional.empty(), lines);
    }

    /**
     * Reads the body of {@code orders/create} and {@code orders/cancelled}, a REST Order.
     *
     * @throws IllegalArgumentException naming the field that is missing
     */
    public static SoldOrder of(String store, JsonNode body) {
        JsonNode lines = field(body, "line_items", body.path("line_items").isArray());
        Instant created = moment(
                field(body, "created_at", body.path("created_at").isTextual()).textValue());
        return new SoldOrder(
                store,
                field(body, "id", body.path("id").canConvertToLong()).longValue(),
                field(body, "name", body.path("name").isTextual()).textValue(),
                created,
                body.path("updated_at").isTextual()
                        ? moment(body.path("updated_at").textValue())
                        : created,
                body.path("cancelled_at").isTextual()
                        ? Optional.of(moment(body.path("cancelled_at").textValue()))
                        : Optional.empty(),
                lines.valueStream()
                        .map(SoldOrder::line)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Reads an order of the Admin API. */
    public static SoldOrder polled(String store, JsonNode order) {
        return new SoldOrder(
                store,
                AnswerFields.number(order, "id"),
                AnswerFields.text(order, "name"),
                AnswerFields.instant(order, "createdAt"),
                AnswerFields.instant(order, "updatedAt"),
                ShopifyTimes.instant(order.path("cancelledAt")),
                order.required("lineItems")
                        .required("nodes")
                        .valueStream()
                        .map(SoldOrder::polledLine)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What an order that was read in full sold; gift cards have no stock. */
    public static List<Line> lines(OriginOrder order) {
        return order.lines().stream()
                .filter(line -> !line.giftCard())
                .flatMap(line -> line.variantId().flatMap(id -> sold(line.id(), id, line.currentQuantity())).stream())
                .toList();
    }

    /** The same order with all its lines. */
    public SoldOrder with(List<Line> all) {
        return new SoldOrder(store, orderId, name, createdAt, updatedAt, cancelledAt, all);
    }

    private static Optional<Line> line(JsonNode line) {
        JsonNode current = line.path("current_quantity");
        JsonNode quantity = current.canConvertToInt() ? current : line.path("quantity");
        return line.path("variant_id").canConvertToLong()
                        && !line.path("gift_card").asBoolean()
                ? sold(line.path("id").asLong(), line.path("variant_id").longValue(), quantity.asInt())
                : Optional.empty();
    }

    private static Optional<Line> polledLine(JsonNode line) {
        return Optional.ofNullable(line.path("variant").path("id").textValue())
                .filter(id -> !line.required("isGiftCard").booleanValue())
                .flatMap(id -> sold(
                        AnswerFields.optional(line, "id").map(Gid::number).orElse(0L),
                        Gid.number(id),
                        AnswerFields.integer(line, "currentQuantity")));
    }

    private static Optional<Line> sold(long lineId, long variantId, int quantity) {
        return quantity > 0 ? Optional.of(new Line(lineId, variantId, quantity)) : Optional.empty();
    }

    private static JsonNode field(JsonNode body, String name, boolean usable) {
        if (!usable) {
            throw new UnusableAnswer("The order has no usable field '" + name + "'");
        }
        return body.path(name);
    }

    private static Instant moment(String text) {
        try {
            return ShopifyTimes.instant(text);
        } catch (DateTimeException e) {
            throw new UnusableAnswer("The order has no usable field 'created_at'", e.toString());
        }
    }
}
