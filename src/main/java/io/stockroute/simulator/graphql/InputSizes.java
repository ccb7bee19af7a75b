package io.stockroute.simulator.graphql;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists of more than 250 values are refused before anything is executed (capture: product-update-tag-normalization); the
 * lines of a draft order may be 499 (capture: draftOrder-line-items-max of airhorns/shopify-draft-proxy).
 */
final class InputSizes {
    private static final int LARGEST = 250;
    private static final Map<List<Object>, Integer> LARGER =
            Map.of(List.of("draftOrderCreate", "input", "lineItems"), 499);

    private InputSizes() {}

    static List<Map<String, Object>> errors(OperationDefinition operation, Map<String, Object> variables) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (Field field : operation.getSelectionSet().getSelectionsOfType(Field.class)) {
            for (Argument argument : field.getArguments()) {
                Object value = Literals.plain(argument.getValue(), variables);
                check(value, List.of(field.getName(), argument.getName()), field, errors);
            }
        }
        return errors;
    }

    private static void check(
            @Nullable Object value, List<Object> path, Field field, List<Map<String, Object>> errors) {
        int largest = LARGER.getOrDefault(path, LARGEST);
        if (value instanceof List<?> list && list.size() > largest) {
            List<Object> answered = new ArrayList<>(path);
            answered.set(0, field.getResultKey());
            errors.add(ErrorShapes.error(
                    "The input array size of %d is greater than the maximum allowed of %d."
                            .formatted(list.size(), largest),
                    List.of(field.getSourceLocation()),
                    answered,
                    Map.of("code", "MAX_INPUT_SIZE_EXCEEDED")));
        } else if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, inner) -> {
                List<Object> deeper = new ArrayList<>(path);
                deeper.add(String.valueOf(name));
                check(inner, deeper, field, errors);
            });
        }
    }
}
