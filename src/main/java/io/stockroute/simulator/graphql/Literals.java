package io.stockroute.simulator.graphql;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plain value of an argument, variables put in. */
final class Literals {
    private Literals() {}

    static @Nullable Object plain(@Nullable Value<?> value, Map<String, Object> variables) {
        if (value instanceof VariableReference reference) {
            return variables.get(reference.getName());
        }
        if (value instanceof StringValue text) {
            return text.getValue();
        }
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        if (value instanceof FloatValue number) {
            return number.getValue();
        }
        if (value instanceof BooleanValue truth) {
            return truth.isValue();
        }
        if (value instanceof EnumValue name) {
            return name.getName();
        }
        if (value instanceof ArrayValue array) {
            return array.getValues().stream()
                    .<@Nullable Object>map(each -> plain(each, variables))
                    .toList();
        }
        if (value instanceof ObjectValue object) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            object.getObjectFields().forEach(field -> fields.put(field.getName(), plain(field.getValue(), variables)));
            return fields;
        }
        return null;
    }
}
