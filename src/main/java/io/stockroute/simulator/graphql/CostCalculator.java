package io.stockroute.simulator.graphql;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a query by the formula measured on real answers (facts.md section 12): objects 1, a connection
 * {@code 2 + s(n) · Σ (1 + children)}, a mutation 10. With an answer's data it gives the actual cost: what is not
 * there costs nothing, and n is the number of rows found.
 */
final class CostCalculator {
    private static final Set<String> FREE = Set.of(
            "MoneyV2", "MoneyBag", "LocationAddress", "ApiVersion", "CustomerEmailAddress", "CustomerPhoneNumber");
    private static final int MUTATION = 10;
    private static final int COUNT = 10;
    private static final int LARGEST_PAGE = 250;

    private final GraphQLSchema schema;
    private final Selections selections;
    private final Map<String, Object> variables;

    CostCalculator(GraphQLSchema schema, Selections selections, Map<String, Object> variables) {
        this.schema = schema;
        this.selections = selections;
        this.variables = variables;
    }

    int requested(OperationDefinition operation) {
        return root(operation, null);
    }

    int actual(OperationDefinition operation, Map<String, Object> data) {
        return root(operation, data);
    }

    private int root(OperationDefinition operation, @Nullable Object data) {
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        GraphQLObjectType type = mutation ? schema.getMutationType() : schema.getQueryType();
        int cost = 0;
        for (Selections.Merged field : selections.of(List.of(operation.getSelectionSet()), type)) {
            GraphQLNamedType fieldType = type(type, field.field());
            if (fieldType == null) {
                continue;
            }
            Found value = Found.in(data, field.key());
            if (mutation) {
                cost += base(field.field().getName())
                        + (value.missing() ? 0 : payload(field, (GraphQLObjectType) fieldType, value));
            } else if (fieldType.getName().equals("Count")) {
                cost += COUNT;
            } else {
                cost += field(field, fieldType, value, 1);
            }
        }
        return cost;
    }

    /** Dearer than others since June 2026 (facts-order-life.md section 32). */
    private static int base(String mutation) {
        return switch (mutation) {
            case "refundCreate" -> 2 * MUTATION;
            case "fulfillmentTrackingInfoUpdate" -> 5 * MUTATION;
            default -> MUTATION;
        };
    }

    private int payload(Selections.Merged mutation, GraphQLObjectType type, Found value) {
        return children(mutation.sets(), type, value, 0);
    }

    private int children(List<SelectionSet> sets, GraphQLNamedType type, Found parent, int objectCost) {
        if (type instanceof GraphQLInterfaceType abstractType) {
            return schema.getImplementations(abstractType).stream()
                    .mapToInt(each -> children(sets, each, parent, objectCost))
                    .max()
                    .orElse(0);
        }
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return 0;
        }
        int cost = 0;
        for (Selections.Merged field : selections.of(sets, container)) {
            GraphQLNamedType fieldType = type(container, field.field());
            if (fieldType != null) {
                cost += field(field, fieldType, parent.child(field.key()), objectCost);
            }
        }
        return cost;
    }

    private int field(Selections.Merged field, GraphQLNamedType type, Found value, int objectCost) {
        if (!(type instanceof GraphQLFieldsContainer) || type.getName().endsWith("Error") || value.missing()) {
            return 0;
        }
        if (type.getName().endsWith("Connection")) {
            return connection(field, (GraphQLObjectType) type, value);
        }
        int own = FREE.contains(type.getName()) ? 0 : objectCost;
        return own + children(field.sets(), type, value, 1);
    }

    private int connection(Selections.Merged field, GraphQLObjectType type, Found value) {
        int inner = 0;
        int rows = value.known() ? 0 : pageSize(field.field());
        for (Selections.Merged part : selections.of(field.sets(), type)) {
            Found found = value.child(part.key());
            GraphQLNamedType partType = type(type, part.field());
            if (partType != null && part.field().getName().equals("nodes")) {
                rows = Math.max(rows, found.size());
                inner += 1 + children(part.sets(), partType, found, 1);
            } else if (partType != null && part.field().getName().equals("edges")) {
                rows = Math.max(rows, found.size());
                inner += 1 + edge(part, (GraphQLObjectType) partType, found);
            }
        }
        return 2 + (value.known() ? answered(rows, inner) : scale(rows) * inner);
    }

    private int edge(Selections.Merged edges, GraphQLObjectType type, Found value) {
        return selections.of(edges.sets(), type).stream()
                .filter(part -> part.field().getName().equals("node"))
                .mapToInt(part -> children(
                        part.sets(),
                        GraphQLTypeUtil.unwrapAllAs(type.getField("node").getType()),
                        value.child(part.key()),
                        1))
                .sum();
    }

    private static int scale(int rows) {
        return Math.max(1, (int) Math.floor(2 * Math.log(rows)));
    }

    /** For rows that were found the product is rounded, not the factor (capture: …-connection-windowing-2026-04). */
    private static int answered(int rows, int inner) {
        return rows == 0 ? 2 * inner : (int) Math.floor(Math.max(1, 2 * Math.log(rows)) * inner);
    }

    private int pageSize(Field field) {
        for (String name : List.of("first", "last")) {
            for (Argument argument : field.getArguments()) {
                if (argument.getName().equals(name)) {
                    if (argument.getValue() instanceof IntValue number) {
                        return number.getValue().intValue();
                    }
                    if (argument.getValue() instanceof VariableReference variable
                            && variables.get(variable.getName()) instanceof Number number) {
                        return number.intValue();
                    }
                }
            }
        }
        return LARGEST_PAGE;
    }

    private static @Nullable GraphQLNamedType type(GraphQLFieldsContainer parent, Field field) {
        GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
        return definition == null ? null : GraphQLTypeUtil.unwrapAllAs(definition.getType());
    }

    /** A place in the answer: unknown (nothing was answered yet), or one or several values, perhaps none. */
    private record Found(boolean known, List<Object> values) {
        static Found in(@Nullable Object data, String key) {
            return data == null ? new Found(false, List.of()) : new Found(true, List.of(data)).child(key);
        }

        Found child(String key) {
            return new Found(
                    known,
                    values.stream()
                            .filter(Map.class::isInstance)
                            .map(value -> ((Map<?, ?>) value).get(key))
                            .flatMap(value ->
                                    value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value))
                            .filter(Objects::nonNull)
                            .<Object>map(value -> value)
                            .toList());
        }

        boolean missing() {
            return known && values.isEmpty();
        }

        int size() {
            return values.size();
        }
    }
}
