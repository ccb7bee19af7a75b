package io.stockroute.order.origin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which order of a Destination an order in Source comes from: its source identifier, the value of its unique metafield and one of
 * its tags. The number of an order is unique over all of Shopify.
 *
 * @param value {@code stockroute-<number>}, at most 30 characters; Shopify takes 40 in a tag
 */
public record OrderIdentity(String value) {

    /** The namespace that Shopify reserves for the app that asks. */
    public static final String METAFIELD_NAMESPACE = "$app:stockroute";

    public static final String METAFIELD_KEY = "origin";

    /** Shopify holds each value of this type only once for a definition. */
    public static final String METAFIELD_TYPE = "id";

    private static final Pattern SHAPE = Pattern.compile("stockroute-\\d{1,19}");

    /** @throws IllegalArgumentException if the value is none of Stockroute's */
    public OrderIdentity {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the identity of an order: '" + value + "'");
        }
    }

    public static OrderIdentity of(long orderId) {
        return new OrderIdentity("stockroute-" + orderId);
    }

    /** Whether an order was made by Stockroute, in this sync or in another one. */
    public static boolean isOwn(Collection<String> tags, Optional<String> sourceIdentifier) {
        return sourceIdentifier.filter(OrderIdentity::isOne).isPresent()
                || tags.stream().anyMatch(OrderIdentity::isOne);
    }

    /** Whether an order or draft order of the Admin API bears it; Shopify's search finds others too. */
    public boolean isOf(JsonNode order) {
        return order.path("sourceIdentifier").asText().equals(value)
                || order.path("tags").valueStream().anyMatch(tag -> tag.asText().equals(value));
    }

    private static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
