package io.stockroute.simulator.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import io.stockroute.simulator.fault.Faults;
import io.stockroute.simulator.fault.Poison;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mutations that a switch of the shop refuses by user errors, before they look at anything: because of a poisoned
 * record, or of an optional field that the shop does not take.
 */
final class Refusals extends SimplePerformantInstrumentation {
    private static final Set<String> WITH_OPTIONAL_FIELDS = Set.of("orderCreate", "draftOrderCreate", "customerSet");
    private static final String UNKNOWN_ITEM = "The specified inventory item could not be found.";

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        // asked in this order, for the last question is dear and a query has a hundred thousand fields
        boolean mutation =
                parameters.getExecutionContext().getOperationDefinition().getOperation()
                                == OperationDefinition.Operation.MUTATION
                        && !parameters.isTrivialDataFetcher()
                        && parameters.getExecutionStepInfo().getPath().getLevel() == 1;
        return mutation ? env -> refused(env, fetcher) : fetcher;
    }

    private static @Nullable Object refused(DataFetchingEnvironment env, DataFetcher<?> mutation) throws Exception {
        Faults faults = Backend.of(env).faults();
        UserErrors errors = new UserErrors();
        faults.poisons()
                .in(env.getArguments(), List.of(env.getField().getName(), "mutation"), Set.of(Poison.Effect.REFUSED))
                .ifPresent(poison -> record(env, poison, errors));
        if (WITH_OPTIONAL_FIELDS.contains(env.getField().getName())) {
            faults.refusedFields().in(env.getArguments()).stream()
                    .filter(each -> !each.path().get(0).equals("identifier"))
                    .forEach(each -> RefusedFieldErrors.add(env.getField().getName(), each, errors));
        }
        return errors.none() ? mutation.get(env) : errors.payload("", null);
    }

    private static void record(DataFetchingEnvironment env, Poison poison, UserErrors errors) {
        List<String> path = poison.pathIn(env.getArguments()).orElseThrow();
        String field = path.get(path.size() - 1);
        List<String> codes = codes(env);
        boolean stock = codes.contains("INVALID_INVENTORY_ITEM");
        if (stock && field.equals("locationId")) {
            errors.add("INVALID_LOCATION", "The specified location could not be found.", path);
        } else if (stock) {
            errors.add("INVALID_INVENTORY_ITEM", UNKNOWN_ITEM, path);
        } else {
            errors.add(
                    codes.contains("INVALID") ? "INVALID" : null,
                    RefusedFieldErrors.words(field) + " is invalid",
                    RefusedFieldErrors.path(env.getField().getName(), path));
        }
    }

    /** The codes that the mutation's user errors may bear; none for a plain UserError. */
    private static List<String> codes(DataFetchingEnvironment env) {
        GraphQLFieldsContainer payload =
                GraphQLTypeUtil.unwrapAllAs(env.getFieldDefinition().getType());
        GraphQLFieldDefinition errors = payload.getFieldDefinition("userErrors");
        if (errors == null) {
            return List.of();
        }
        GraphQLFieldsContainer error = GraphQLTypeUtil.unwrapAllAs(errors.getType());
        GraphQLFieldDefinition code = error.getFieldDefinition("code");
        return code != null && GraphQLTypeUtil.unwrapAll(code.getType()) instanceof GraphQLEnumType all
                ? all.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList()
                : List.of();
    }
}
