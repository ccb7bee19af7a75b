package io.stockroute.simulator.graphql;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.stockroute.simulator.graphql.search.SearchWarnings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads, checks and executes GraphQL calls; the same for all shops. */
public final class AdminGraphql {
    /** The Admin API version that the schema is a part of. */
    public static final String VERSION = "2026-10";

    private static final int CACHED = 500;
    private static final int LARGEST_COST = 1000;

    private final GraphQLSchema schema = Wiring.schema();
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final GraphQL engine = GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider((input, parse) ->
                    CompletableFuture.completedFuture(new PreparsedDocumentEntry(document(input.getQuery()))))
            .defaultDataFetcherExceptionHandler(new ErrorsOfFields())
            .instrumentation(new Refusals())
            .build();

    /** Reads and checks a call against the schema, its variables and the limits that hold for every call. */
    public Prepared prepare(Call call) {
        Document document;
        try {
            document = document(call.query());
        } catch (InvalidSyntaxException e) {
            return Prepared.refused(call, null, List.of(syntaxError(call.query(), e)));
        }
        OperationDefinition operation = operation(document, call.operationName());
        if (operation == null) {
            return Prepared.refused(call, null, List.of(noOperation(call.operationName())));
        }
        List<ValidationError> invalid = new Validator().validateDocument(schema, document, Locale.ROOT);
        if (!invalid.isEmpty()) {
            String name = (operation.getOperation().name().toLowerCase(Locale.ROOT) + " "
                            + (operation.getName() == null ? "" : operation.getName()))
                    .strip();
            return Prepared.refused(
                    call,
                    operation,
                    invalid.stream()
                            .map(error -> ErrorShapes.validation(error, name))
                            .toList());
        }
        List<Map<String, Object>> errors =
                new ArrayList<>(new VariableCheck(schema).errors(operation, call.variables()));
        errors.addAll(InputSizes.errors(operation, call.variables()));
        if (!errors.isEmpty()) {
            return Prepared.refused(call, operation, errors);
        }
        int cost = new CostCalculator(schema, new Selections(document), withDefaults(operation, call.variables()))
                .requested(operation);
        if (cost > LARGEST_COST) {
            errors.add(tooCostly(cost));
        }
        return new Prepared(call, document, operation, cost, errors);
    }

    /** Executes a prepared call; everything it reads or writes is one step for all others. */
    public ExecutionResult execute(Prepared prepared, Backend shop, SearchWarnings warnings) {
        Supplier<ExecutionResult> work = () -> engine.execute(input(prepared.call(), shop, warnings, null));
        return prepared.mutation() ? shop.data().write(work) : shop.data().read(work);
    }

    /** The answer's body, without its cost. */
    public Map<String, Object> answer(Prepared prepared, Backend shop) {
        SearchWarnings warnings = new SearchWarnings();
        ExecutionResult result = execute(prepared, shop, warnings);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("data", result.getData());
        if (!result.getErrors().isEmpty()) {
            body.put(
                    "errors",
                    result.getErrors().stream().map(ErrorShapes::execution).toList());
        }
        if (!warnings.all().isEmpty()) {
            body.put("extensions", new LinkedHashMap<>(Map.of("search", warnings.all())));
        }
        return body;
    }

    /** What the answer really cost: no more than was asked. */
    public int actualCost(Prepared prepared, Map<String, Object> data) {
        if (prepared.document() == null || prepared.operation() == null) {
            return 0;
        }
        return new CostCalculator(schema, new Selections(prepared.document()), Map.of())
                .actual(prepared.operation(), data);
    }

    /** One part of a bulk query. */
    ExecutionResult executeBulk(String query, Backend shop, BulkWindow window) {
        ExecutionInput input = input(new Call(query, null, Map.of()), shop, new SearchWarnings(), window);
        return shop.data().read(() -> engine.execute(input));
    }

    GraphQLSchema schema() {
        return schema;
    }

    Document document(String query) {
        if (documents.size() > CACHED) {
            documents.clear();
        }
        return documents.computeIfAbsent(query, text -> new Parser().parseDocument(text));
    }

    private ExecutionInput input(Call call, Backend shop, SearchWarnings warnings, @Nullable BulkWindow window) {
        Map<Object, Object> context = new HashMap<>();
        context.put(AdminGraphql.class, this);
        context.put(Backend.class, shop);
        context.put(SearchWarnings.class, warnings);
        if (window != null) {
            context.put(BulkWindow.class, window);
        }
        return ExecutionInput.newExecutionInput(call.query())
                .operationName(call.operationName())
                .variables(call.variables())
                .graphQLContext(context)
                .build();
    }

    private static Map<String, Object> withDefaults(OperationDefinition operation, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>();
        operation.getVariableDefinitions().forEach(definition -> {
            Object value = Literals.plain(definition.getDefaultValue(), Map.of());
            if (value != null) {
                all.put(definition.getName(), value);
            }
        });
        all.putAll(variables);
        return all;
    }

    private static @Nullable OperationDefinition operation(Document document, @Nullable String name) {
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        if (name == null || name.isEmpty()) {
            return all.size() == 1 ? all.get(0) : null;
        }
        return all.stream()
                .filter(each -> name.equals(each.getName()))
                .findFirst()
                .orElse(null);
    }

    /** At the end of the text Shopify names the place of the last word that was there. */
    private static Map<String, Object> syntaxError(String query, InvalidSyntaxException error) {
        SourceLocation at = error.getLocation() == null ? new SourceLocation(1, 1) : error.getLocation();
        String token = error.getOffendingToken();
        boolean end = token == null || token.contains("EOF");
        if (end) {
            String text = query.stripTrailing().replaceFirst("(\\w+|\\W)$", "");
            int line = (int) text.chars().filter(each -> each == '\n').count();
            at = new SourceLocation(line + 1, text.length() - text.lastIndexOf('\n'));
        }
        return ErrorShapes.error(
                "syntax error, unexpected %s at [%d, %d]"
                        .formatted(end ? "end of file" : '"' + token + '"', at.getLine(), at.getColumn()),
                List.of(at),
                null,
                Map.of("code", "PARSE_ERROR"));
    }

    private static Map<String, Object> noOperation(@Nullable String name) {
        String message = name == null ? "An operation name is required" : "No operation named \"" + name + "\"";
        return ErrorShapes.error(message, List.of(), null, Map.of("code", "BAD_REQUEST"));
    }

    private static Map<String, Object> tooCostly(int cost) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put(
                "message",
                "Query cost is %d, which exceeds the single query max cost limit (%d).\n\nSee https://shopify.dev/concepts/about-apis/rate-limits for more information on how the\ncost of a query is calculated.\n"
                        .formatted(cost, LARGEST_COST));
        error.put(
                "extensions",
                Map.of(
                        "code",
                        "MAX_COST_EXCEEDED",
                        "cost",
                        cost,
                        "maxCost",
                        LARGEST_COST,
                        "documentation",
                        "https://shopify.dev/api/usage/limits#rate-limits"));
        return error;
    }

    /** An {@link AdminError} keeps its message and code; anything else is a bug of the simulator. */
    private static final class ErrorsOfFields implements DataFetcherExceptionHandler {
        private final SimpleDataFetcherExceptionHandler bugs = new SimpleDataFetcherExceptionHandler();

        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                graphql.execution.DataFetcherExceptionHandlerParameters parameters) {
            if (!(parameters.getException() instanceof AdminError error)) {
                return bugs.handleException(parameters);
            }
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult(GraphqlErrorBuilder.newError()
                                    .message("%s", String.valueOf(error.getMessage()))
                                    .errorType(ErrorType.DataFetchingException)
                                    .locations(Stream.of(parameters.getSourceLocation(), error.origin())
                                            .filter(Objects::nonNull)
                                            .toList())
                                    .path(parameters.getPath())
                                    .extensions(error.extensions())
                                    .build())
                            .build());
        }
    }
}
