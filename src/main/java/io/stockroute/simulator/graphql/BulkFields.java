package io.stockroute.simulator.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.bulk.BulkOperation;
import io.stockroute.simulator.bulk.BulkOperations;
import io.stockroute.simulator.graphql.search.Connections;
import io.stockroute.simulator.graphql.search.SearchFields;
import io.stockroute.simulator.state.Entity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Bulk operations (captures: bulk-operation-run-query-validators, bulk-operation-run-query-concurrency-limit). */
final class BulkFields {
    private static final String OPERATION = "bulkOperation";

    private BulkFields() {}

    static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher(OPERATION, env -> ShopFields.typed(env, "BulkOperation"))
                .dataFetcher("bulkOperations", BulkFields::operations));
        wiring.type("Mutation", type -> type.dataFetcher("bulkOperationRunQuery", BulkFields::run)
                .dataFetcher("bulkOperationCancel", BulkFields::cancel));
        wiring.type("BulkOperation", type -> type.dataFetcher("type", env -> "QUERY")
                .dataFetcher(
                        "status", env -> operation(env, each -> each.status().name()))
                .dataFetcher(
                        "objectCount",
                        env -> operation(env, each -> each.result().objects()))
                .dataFetcher(
                        "rootObjectCount",
                        env -> operation(env, each -> each.result().roots()))
                .dataFetcher("fileSize", env -> {
                    int size = operation(env, each -> each.result().jsonl().length);
                    return size == 0 ? null : size;
                })
                .dataFetcher("partialDataUrl", env -> null));
    }

    private static <T> T operation(DataFetchingEnvironment env, Function<BulkOperation, T> read) {
        return read.apply(Wiring.source(env));
    }

    private static Object operations(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        SearchFields<BulkOperation> fields = new SearchFields<BulkOperation>()
                .text("status", operation -> operation.status().name())
                .text("operation_type", operation -> "QUERY")
                .time("created_at", BulkOperation::createdAt, shop.settings().timeZone());
        return new Connections<>(fields, Map.of()).page(env, shop.bulk().all(), operation -> true);
    }

    private static Object run(DataFetchingEnvironment env) {
        Backend shop = Backend.of(env);
        AdminGraphql engine = env.getGraphQlContext().get(AdminGraphql.class);
        String query = Wiring.argument(env, "query");
        UserErrors errors = new UserErrors();
        BulkQueryCheck.problems(engine, query).forEach(problem -> errors.add("INVALID", problem, List.of("query")));
        List<BulkOperation> running = shop.bulk().unfinished();
        if (errors.none() && running.size() >= BulkOperations.AT_ONCE) {
            errors.add(
                    "OPERATION_IN_PROGRESS",
                    "A bulk query operation for this app and shop is already in progress: "
                            + String.join(
                                    ", ", running.stream().map(Entity::gid).toList()) + ".",
                    null);
        }
        return errors.payload(
                OPERATION,
                errors.none() ? shop.bulk().start(query, text -> new BulkRun(engine, shop).run(text)) : null);
    }

    private static Object cancel(DataFetchingEnvironment env) {
        UserErrors errors = new UserErrors();
        BulkOperation operation = (BulkOperation) ShopFields.typed(env, "BulkOperation");
        if (operation == null) {
            errors.add(null, "Bulk operation does not exist", List.of("id"));
        } else if (operation.status().ended()) {
            errors.add(
                    null,
                    "A bulk operation cannot be canceled when it is "
                            + operation.status().name().toLowerCase(Locale.ROOT),
                    null);
        } else {
            operation.cancel();
        }
        return errors.payload(OPERATION, operation);
    }
}
