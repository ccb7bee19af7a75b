package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * The first look at an order of a Destination, from its webhook or a poll: what was sold, nothing about who bought it.
 *
 * @param store the Destination
 * @param lines may be old or incomplete, so they tell at least what was sold; a full read counts
 */
public record SoldOrder(String store, long orderId, String name, Instant createdAt, List<Line> lines) {

    /** Units of a variant of the Destination. */
    public record Line(long variantId, int quantity) {}

    public SoldOrder {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the body of {@code orders/create}, a REST Order.
     *
     * @throws IllegalArgumentException naming the field that is missing
     */
    public static SoldOrder of(String store, JsonNode body) {
        throw new UnsupportedOperationException();
    }
}
