package io.stockroute.settings.saved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Settings as programs read them: numbers are numbers, switches are true or false. They are kept as the texts that somebody wrote; a text
 * that is none of these stays a text, so that it can be seen and corrected.
 */
final class TypedSettings {

    private static final Pattern UNITS = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");

    private TypedSettings() {}

    /** Changes the tree that it is given. */
    static ObjectNode of(ObjectNode tree) {
        each(tree, TypedSettings::flag, "enabled");
        all(tree.path("safety-stock"), TypedSettings::units);
        if (tree.get("orders") instanceof ObjectNode orders) {
            each(orders, TypedSettings::flag, "test-orders");
            all(orders.path("rates"), TypedSettings::rate);
        }
        return tree;
    }

    private static void each(ObjectNode parent, Function<String, Optional<JsonNode>> type, String key) {
        Optional.ofNullable(parent.get(key))
                .filter(JsonNode::isTextual)
                .flatMap(text -> type.apply(text.textValue().strip()))
                .ifPresent(value -> parent.set(key, value));
    }

    private static void all(JsonNode parent, Function<String, Optional<JsonNode>> type) {
        if (parent instanceof ObjectNode node) {
            node.properties().stream().map(Map.Entry::getKey).toList().forEach(key -> each(node, type, key));
        }
    }

    private static Optional<JsonNode> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(BooleanNode.TRUE);
            case "false" -> Optional.of(BooleanNode.FALSE);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> units(String text) {
        return UNITS.matcher(text).matches() ? Optional.of(IntNode.valueOf(Integer.parseInt(text))) : Optional.empty();
    }

    private static Optional<JsonNode> rate(String text) {
        return RATE.matcher(text).matches() ? Optional.of(DecimalNode.valueOf(new BigDecimal(text))) : Optional.empty();
    }
}
