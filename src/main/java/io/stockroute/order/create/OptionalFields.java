package io.stockroute.order.create;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of an input that an order can do without. Shopify checks e-mail addresses, telephone numbers and addresses of its own
 * accord and refuses a whole order for one of them; what is sold is sold all the same.
 *
 * @param input an OrderCreateOrderInput or a DraftOrderInput, as it was sent
 */
record OptionalFields(ObjectNode input) {

    /** What may be left out whole. */
    private static final Set<String> ROOTS = Set.of(
            "email",
            "phone",
            "customer",
            "purchasingEntity",
            "shippingAddress",
            "billingAddress",
            "poNumber",
            "sourceUrl",
            "customAttributes");

    /** What a message without a field speaks of, and the fields that may be meant. */
    private static final List<Subject> SUBJECTS = List.of(
            new Subject("e-?mail", Set.of("email", "customer", "purchasingEntity")),
            new Subject("phone", Set.of("phone")),
            new Subject("zip|postal|postcode", Set.of("zip")),
            new Subject("province|state|region", Set.of("provinceCode")),
            new Subject("customer", Set.of("customer", "purchasingEntity")),
            new Subject("country", Set.of("countryCode")),
            new Subject("address|city|name", Set.of("shippingAddress", "billingAddress")));

    private record Subject(Pattern words, Set<String> leaves) {
        Subject(String words, Set<String> leaves) {
            this(Pattern.compile("(?i)(?<![a-z])(" + words + ")"), leaves);
        }
    }

    /**
     * The fields to send it without.
     *
     * @param errors Shopify's user errors
     * @return paths such as {@code shippingAddress.zip}; empty if any of the errors is about something else
     */
    Set<String> refused(JsonNode errors) {
        Set<String> refused = new TreeSet<>();
        for (JsonNode error : errors) {
            Set<String> fields = fields(error);
            if (fields.isEmpty()) {
                return Set.of();
            }
            refused.addAll(fields);
        }
        return refused;
    }

    /** Removes the fields, and what is empty without them; tells what was removed with its value, for the note. */
    List<String> remove(Set<String> paths) {
        List<String> removed = new ArrayList<>();
        paths.forEach(path -> {
            String[] steps = path.split("\\.");
            parent(steps)
                    .filter(parent -> parent.has(steps[steps.length - 1]))
                    .ifPresent(parent ->
                            removed.add(RefusedFieldNames.of(path) + value(parent.remove(steps[steps.length - 1]))));
        });
        return removed;
    }

    private Set<String> fields(JsonNode error) {
        List<String> path = new ArrayList<>();
        error.path("field").forEach(step -> path.add(step.asText()));
        path.removeIf(step -> step.equals("order") || step.equals("input"));
        if (path.isEmpty()) {
            return named(error.path("message").asText());
        }
        if (path.get(path.size() - 1).equals("province")) {
            path.set(path.size() - 1, "provinceCode");
        }
        if (path.get(path.size() - 1).equals("country")) {
            path.set(path.size() - 1, "countryCode");
        }
        return present(path);
    }

    /** The field itself if it was sent; else what it belongs to, as Shopify wants a field there. */
    private Set<String> present(List<String> path) {
        if (!ROOTS.contains(path.get(0)) || !input.has(path.get(0))) {
            return Set.of();
        }
        String[] steps = path.toArray(String[]::new);
        boolean there = path.size() > 1
                && path.get(0).endsWith("Address")
                && parent(steps)
                        .filter(parent -> parent.has(steps[steps.length - 1]))
                        .isPresent();
        return Set.of(there ? String.join(".", path) : path.get(0));
    }

    /** All fields of the input that a message may mean. */
    private Set<String> named(String message) {
        return SUBJECTS.stream()
                .filter(subject -> subject.words().matcher(message).find())
                .map(subject -> leaves().stream()
                        .filter(path -> subject.leaves().contains(path.substring(path.lastIndexOf('.') + 1)))
                        .filter(path -> !path.contains(".") || isMeant(path, message))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(Set::<String>copyOf)
                .orElse(Set.of());
    }

    /** "Phone number in shipping address is invalid" is not about the billing address. */
    private static boolean isMeant(String path, String message) {
        String words = message.toLowerCase(java.util.Locale.ROOT);
        boolean shipping = words.contains("shipping");
        boolean billing = words.contains("billing");
        return shipping == billing || path.startsWith(shipping ? "shipping" : "billing");
    }

    /** The optional fields that were sent: whole, and those of addresses. */
    private Set<String> leaves() {
        Set<String> leaves = new TreeSet<>();
        ROOTS.stream().filter(input::has).forEach(root -> {
            leaves.add(root);
            if (root.endsWith("Address")) {
                input.path(root).fieldNames().forEachRemaining(field -> leaves.add(root + "." + field));
            }
        });
        return leaves;
    }

    private Optional<ObjectNode> parent(String[] steps) {
        JsonNode node = input;
        for (String step : Arrays.copyOf(steps, steps.length - 1)) {
            node = node.path(step);
        }
        return node instanceof ObjectNode parent ? Optional.of(parent) : Optional.empty();
    }

    private static String value(JsonNode removed) {
        String text = removed.isValueNode()
                ? removed.asText()
                : removed.valueStream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "));
        return text.isEmpty() || text.startsWith("gid://") ? "" : ": " + text;
    }
}
