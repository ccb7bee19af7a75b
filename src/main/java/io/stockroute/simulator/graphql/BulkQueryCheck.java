package io.stockroute.simulator.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a bulk query must look like, in Shopify's words (capture: bulk-operation-run-query-validators). */
final class BulkQueryCheck {
    private static final int CONNECTIONS = 5;
    private static final int DEPTH = 2;

    private final GraphQLSchema schema;
    private final Selections selections;
    private final List<String> throughNodes = new ArrayList<>();
    private final List<String> withoutId = new ArrayList<>();
    private int connections;
    private int depth;
    private boolean withinList;

    private BulkQueryCheck(GraphQLSchema schema, Document document) {
        this.schema = schema;
        this.selections = new Selections(document);
    }

    static List<String> problems(AdminGraphql engine, String query) {
        Document document;
        try {
            document = engine.document(query);
        } catch (InvalidSyntaxException e) {
            return List.of("Invalid bulk query: " + e.getMessage());
        }
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        if (operation.getOperation() != OperationDefinition.Operation.QUERY) {
            return List.of("Invalid operation type. Only `query` operations are supported.");
        }
        BulkQueryCheck check = new BulkQueryCheck(engine.schema(), document);
        check.walk(List.of(operation.getSelectionSet()), engine.schema().getQueryType(), "", false, 0, true);
        List<String> problems = check.problems(operation.getSelectionSet());
        if (problems.isEmpty()) {
            new Validator()
                    .validateDocument(engine.schema(), document, Locale.ROOT)
                    .forEach(error -> problems.add("Invalid bulk query: " + error.getMessage()));
        }
        return problems;
    }

    private List<String> problems(SelectionSet root) {
        List<String> problems = new ArrayList<>();
        if (!throughNodes.isEmpty()) {
            problems.add("All connection fields in a bulk query must select their contents using 'edges' > 'node',"
                    + " e.g: '" + throughNodes.get(0) + " { edges { node {'. Selecting via 'nodes' is not supported."
                    + " Invalid connection fields: '" + String.join("', '", throughNodes) + "'.");
        }
        if (root.getSelectionsOfType(Field.class).stream()
                .anyMatch(field -> field.getName().equals("node"))) {
            problems.add("Bulk queries cannot contain a top level `node` field.");
        }
        if (connections == 0) {
            problems.add("Bulk queries must contain at least one connection.");
        }
        if (connections > CONNECTIONS) {
            problems.add("Bulk queries cannot contain more than " + CONNECTIONS + " connections.");
        }
        if (depth > DEPTH) {
            problems.add("Bulk queries cannot contain connections with a nesting depth greater than " + DEPTH + ".");
        }
        if (!withoutId.isEmpty()) {
            problems.add("The parent 'node' field for a nested connection must select the 'id' field without an alias"
                    + " and must be of 'ID' return type. Connection fields without 'id': "
                    + String.join(", ", withoutId) + ".");
        }
        if (withinList) {
            problems.add("Queries that contain a connection field within a list field are not currently supported.");
        }
        return problems;
    }

    /** {@code parent} is the connection around, {@code nested} how many are around, {@code id} whether its node selects id. */
    private void walk(
            List<SelectionSet> sets,
            @Nullable GraphQLNamedType type,
            String parent,
            boolean list,
            int nested,
            boolean id) {
        if (type instanceof GraphQLInterfaceType abstractType) {
            schema.getImplementations(abstractType).forEach(each -> walk(sets, each, parent, list, nested, id));
            return;
        }
        if (!(type instanceof GraphQLFieldsContainer container)) {
            return;
        }
        for (Selections.Merged field : selections.of(sets, container)) {
            GraphQLFieldDefinition definition =
                    container.getFieldDefinition(field.field().getName());
            if (definition == null) {
                continue; // the check against the schema says so, after the rules of bulk queries
            }
            GraphQLNamedType next = GraphQLTypeUtil.unwrapAllAs(definition.getType());
            if (next.getName().endsWith("Connection")) {
                withinList |= list;
                if (!id && !withoutId.contains(parent)) {
                    withoutId.add(parent);
                }
                connection(field, (GraphQLFieldsContainer) next, nested);
            } else {
                boolean isList = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
                walk(field.sets(), next, parent, list || isList, nested, id);
            }
        }
    }

    private void connection(Selections.Merged field, GraphQLFieldsContainer type, int nested) {
        String name = field.field().getName();
        connections += 1;
        depth = Math.max(depth, nested);
        for (Selections.Merged part : selections.of(field.sets(), type)) {
            GraphQLFieldDefinition definition =
                    type.getFieldDefinition(part.field().getName());
            if (part.field().getName().equals("nodes")) {
                throughNodes.add(name);
            } else if (part.field().getName().equals("edges") && definition != null) {
                GraphQLFieldsContainer edge = GraphQLTypeUtil.unwrapAllAs(definition.getType());
                selections.of(part.sets(), edge).stream()
                        .filter(inner -> inner.field().getName().equals("node"))
                        .forEach(node -> node(node, edge, name, nested));
            }
        }
    }

    private void node(Selections.Merged node, GraphQLFieldsContainer edge, String connection, int nested) {
        GraphQLFieldsContainer type =
                GraphQLTypeUtil.unwrapAllAs(edge.getFieldDefinition("node").getType());
        boolean id = selections.of(node.sets(), type).stream()
                .anyMatch(field ->
                        field.key().equals("id") && field.field().getName().equals("id"));
        walk(node.sets(), type, connection, false, nested + 1, id);
    }
}
