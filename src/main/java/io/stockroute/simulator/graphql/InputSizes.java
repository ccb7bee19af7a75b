package io.stockroute.simulator.graphql;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of more than 250 values are refused before anything is executed (capture: product-update-tag-normalization). */
final class InputSizes {
    private static final int LARGEST = 250;

    private InputSizes() {}

    static List<Map<String, Object>> errors(OperationDefinition operation, Map<String, Object> variables) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (Field field : operation.getSelectionSet().getSelectionsOfType(Field.class)) {
            for (Argument argument : field.getArguments()) {
                Object value = Literals.plain(argument.getValue(), variables);
                check(value, List.of(field.getResultKey(), argument.getName()), field, errors);
            }
        }
        return errors;
    }

    private static void check(
            @Nullable Object value, List<Object> path, Field field, List<Map<String, Object>> errors) {
        if (value instanceof List<?> list && list.size() > LARGEST) {
            errors.add(ErrorShapes.error(
                    "The input array size of %d is greater than the maximum allowed of %d."
                            .formatted(list.size(), LARGEST),
                    List.of(field.getSourceLocation()),
                    path,
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
