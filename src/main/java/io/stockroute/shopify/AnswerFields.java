package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of an answer that must be there.
 *
 * <p>Each method throws {@link BrokenAnswer}, which names the field, if it is missing, null or of another kind.
 */
public final class AnswerFields {

    private AnswerFields() {}

    public static JsonNode object(JsonNode node, String field) {
        return usable(node, field, "an object is expected", JsonNode::isObject);
    }

    public static String text(JsonNode node, String field) {
        return usable(node, field, "a text is expected", JsonNode::isTextual).textValue();
    }

    public static boolean flag(JsonNode node, String field) {
        return usable(node, field, "true or false is expected", JsonNode::isBoolean)
                .booleanValue();
    }

    public static int integer(JsonNode node, String field) {
        return usable(node, field, "a whole number is expected", value -> value.isInt() && value.canConvertToInt())
                .intValue();
    }

    public static Instant instant(JsonNode node, String field) {
        try {
            return ShopifyTimes.instant(text(node, field));
        } catch (DateTimeException e) {
            throw new BrokenAnswer(field, "a moment is expected");
        }
    }

    /** A Decimal, which Shopify writes as a text. */
    public static BigDecimal decimal(JsonNode node, String field) {
        try {
            return new BigDecimal(node.path(field).asText());
        } catch (NumberFormatException e) {
            throw new BrokenAnswer(field, "a decimal number is expected");
        }
    }

    /** The number of a global id. */
    public static long number(JsonNode node, String field) {
        try {
            return Gid.number(text(node, field));
        } catch (IllegalArgumentException e) {
            throw new BrokenAnswer(field, "a global id is expected");
        }
    }

    /** What a list holds, in its order. */
    public static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> reader) {
        return usable(node, field, "a list is expected", JsonNode::isArray)
                .valueStream()
                .map(reader)
                .toList();
    }

    /** A text that may be missing, null or blank. */
    public static Optional<String> optional(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue()).filter(text -> !text.isBlank());
    }

    private static JsonNode usable(JsonNode node, String field, String kind, Function<JsonNode, Boolean> fits) {
        JsonNode value = node.path(field);
        if (!fits.apply(value)) {
            throw new BrokenAnswer(field, kind);
        }
        return value;
    }
}
