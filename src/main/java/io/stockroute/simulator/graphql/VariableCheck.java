package io.stockroute.simulator.graphql;

import graphql.GraphQLContext;
import graphql.execution.TypeFromAST;
import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the variables of a call and says it in Shopify's words (code INVALID_VARIABLE). */
final class VariableCheck {
    private record Problem(List<Object> path, String explanation) {}

    private final GraphQLSchema schema;

    VariableCheck(GraphQLSchema schema) {
        this.schema = schema;
    }

    List<Map<String, Object>> errors(OperationDefinition operation, Map<String, Object> variables) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (VariableDefinition definition : operation.getVariableDefinitions()) {
            boolean given = variables.containsKey(definition.getName());
            if (!given && definition.getDefaultValue() != null) {
                continue;
            }
            GraphQLType type = TypeFromAST.getTypeFromAST(schema, definition.getType());
            List<Problem> problems = new ArrayList<>();
            Object value = variables.get(definition.getName());
            check(type, value, List.of(), problems);
            if (!problems.isEmpty()) {
                errors.add(error(definition, value, problems));
            }
        }
        return errors;
    }

    private static Map<String, Object> error(
            VariableDefinition definition, @Nullable Object value, List<Problem> problems) {
        StringBuilder message = new StringBuilder("Variable $%s of type %s was provided invalid value"
                .formatted(definition.getName(), AstPrinter.printAst(definition.getType())));
        List<String> places = problems.stream()
                .filter(problem -> !problem.path.isEmpty())
                .map(problem -> "%s (%s)".formatted(dotted(problem.path), problem.explanation))
                .toList();
        if (!places.isEmpty()) {
            message.append(" for ").append(String.join(", ", places));
        }
        Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "INVALID_VARIABLE");
        extensions.put("value", value);
        extensions.put(
                "problems",
                problems.stream()
                        .map(problem -> Map.of("path", problem.path, "explanation", problem.explanation))
                        .toList());
        return ErrorShapes.error(message.toString(), List.of(definition.getSourceLocation()), null, extensions);
    }

    private static String dotted(List<Object> path) {
        return String.join(".", path.stream().map(String::valueOf).toList());
    }

    private void check(@Nullable GraphQLType type, @Nullable Object value, List<Object> path, List<Problem> problems) {
        if (type instanceof GraphQLNonNull required) {
            if (value == null) {
                problems.add(new Problem(path, "Expected value to not be null"));
            } else {
                check(required.getWrappedType(), value, path, problems);
            }
        } else if (value == null) {
            return;
        } else if (type instanceof GraphQLList list) {
            if (value instanceof List<?> values) {
                for (int i = 0; i < values.size(); i++) {
                    check(list.getWrappedType(), values.get(i), plus(path, i), problems);
                }
            } else {
                check(list.getWrappedType(), value, path, problems);
            }
        } else if (type instanceof GraphQLInputObjectType object) {
            checkObject(object, value, path, problems);
        } else if (type instanceof GraphQLEnumType names) {
            if (names.getValue(String.valueOf(value)) == null) {
                String all = String.join(
                        ", ",
                        names.getValues().stream().map(each -> each.getName()).toList());
                problems.add(new Problem(path, "Expected \"" + value + "\" to be one of: " + all));
            }
        } else if (type instanceof GraphQLScalarType scalar) {
            checkScalar(scalar, value, path, problems);
        }
    }

    private void checkObject(GraphQLInputObjectType type, Object value, List<Object> path, List<Problem> problems) {
        if (!(value instanceof Map<?, ?> fields)) {
            problems.add(new Problem(path, "Expected %s to be a key-value object.".formatted(value)));
            return;
        }
        fields.keySet().stream()
                .filter(name -> type.getFieldDefinition(String.valueOf(name)) == null)
                .forEach(name -> problems.add(
                        new Problem(plus(path, String.valueOf(name)), "Field is not defined on " + type.getName())));
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            if (fields.containsKey(field.getName()) || !field.hasSetDefaultValue()) {
                check(field.getType(), fields.get(field.getName()), plus(path, field.getName()), problems);
            }
        }
    }

    private static void checkScalar(GraphQLScalarType scalar, Object value, List<Object> path, List<Problem> problems) {
        try {
            scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
        } catch (CoercingParseValueException e) {
            problems.add(new Problem(path, "Could not coerce value %s to %s".formatted(value, scalar.getName())));
        }
    }

    private static List<Object> plus(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
