package io.stockroute.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares an answer with a captured one: the same keys, the same JSON types, arrays of the same length, gids of the
 * same type, times of the same form, and the same texts where they are the API's own (messages, codes, names).
 */
final class Shape {
    private static final Set<String> SAME = Set.of(
            "message",
            "code",
            "name",
            "delta",
            "quantity",
            "reason",
            "referenceDocumentUri",
            "field",
            "line",
            "column",
            "isActive",
            "explanation",
            "hasNextPage",
            "hasPreviousPage",
            "status",
            "topic",
            "format",
            "requestedQueryCost",
            "actualQueryCost");

    private final List<String> differences = new ArrayList<>();
    private final Set<String> ignored;

    private Shape(Set<String> ignored) {
        this.ignored = ignored;
    }

    static List<String> differences(JsonNode captured, JsonNode answer, String... ignored) {
        Shape shape = new Shape(Set.of(ignored));
        shape.compare("", "", captured, answer);
        return shape.differences;
    }

    private void compare(String path, String key, JsonNode captured, JsonNode answer) {
        if (ignored.contains(key)) {
            return;
        }
        if (answer == null || captured.getNodeType() != answer.getNodeType()) {
            differences.add(path + ": captured " + captured + ", answered " + answer);
        } else if (captured.isObject()) {
            objects(path, captured, answer);
        } else if (captured.isArray()) {
            if (captured.size() != answer.size()) {
                differences.add(path + ": captured " + captured + ", answered " + answer);
                return;
            }
            for (int i = 0; i < captured.size(); i++) {
                compare(path + "/" + i, key, captured.get(i), answer.get(i));
            }
        } else if (!form(key, captured).equals(form(key, answer))) {
            differences.add(path + ": captured " + captured + ", answered " + answer);
        }
    }

    private void objects(String path, JsonNode captured, JsonNode answer) {
        Set<String> names = names(captured);
        names.addAll(names(answer));
        for (String name : names) {
            if (ignored.contains(name)) {
                continue;
            }
            if (!captured.has(name) || !answer.has(name)) {
                differences.add(path + "/" + name + (captured.has(name) ? " is missing" : " is not in the capture")
                        + ": " + (captured.has(name) ? captured : answer).get(name));
            } else {
                compare(path + "/" + name, name, captured.get(name), answer.get(name));
            }
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }

    /** What must be the same: the text itself, or only its form. */
    private static String form(String key, JsonNode value) {
        String text = value.asText();
        if (text.startsWith("gid://shopify/")) {
            return text.replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}$", "/uuid").replaceAll("\\d+", "n");
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)")) {
            return text.replaceAll("[+-]\\d\\d:\\d\\d$", "offset").replaceAll("\\d", "n");
        }
        return SAME.contains(key) ? text.replaceAll("\\d{6,}", "n").replaceAll("#\\d+", "#n") : "";
    }
}
