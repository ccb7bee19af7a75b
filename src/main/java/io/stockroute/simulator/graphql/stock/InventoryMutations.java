package io.stockroute.simulator.graphql.stock;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Idempotent;
import io.stockroute.simulator.graphql.Wiring;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mutations that change stock. */
public final class InventoryMutations {
    private InventoryMutations() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("inventorySetQuantities", InventoryMutations::set)
                .dataFetcher("inventoryAdjustQuantities", InventoryMutations::adjust)
                .dataFetcher("inventoryActivate", InventoryMutations::activate)
                .dataFetcher("inventoryDeactivate", env -> new Activation(Backend.of(env))
                        .deactivate(Wiring.argument(env, "inventoryLevelId"))));
        wiring.type("InventoryAdjustmentGroup", type -> type.dataFetcher("changes", InventoryMutations::changes));
    }

    private static Object set(DataFetchingEnvironment env) {
        Map<String, Object> input = Wiring.argument(env, "input");
        QuantityRules.requireChangeFrom(env, "InventoryQuantityInput", SetQuantities.rows(input, "quantities"));
        return Idempotent.run(
                env, "inventoryAdjustmentGroup", key -> new SetQuantities(Backend.of(env), input, key).run());
    }

    private static Object adjust(DataFetchingEnvironment env) {
        Map<String, Object> input = Wiring.argument(env, "input");
        QuantityRules.requireChangeFrom(env, "InventoryChangeInput", SetQuantities.rows(input, "changes"));
        return Idempotent.run(
                env, "inventoryAdjustmentGroup", key -> new AdjustQuantities(Backend.of(env), input, key).run());
    }

    private static Object activate(DataFetchingEnvironment env) {
        return Idempotent.run(
                env, "inventoryLevel", key -> new Activation(Backend.of(env)).activate(env.getArguments(), key));
    }

    /** The changes, filtered by the field's arguments where they are given. */
    private static Object changes(DataFetchingEnvironment env) {
        Map<String, @Nullable Object> group = Wiring.source(env);
        List<String> names = env.getArgument("quantityNames");
        return group.get("changes") instanceof List<?> all
                ? all.stream()
                        .filter(change -> names == null || names.contains(((Map<?, ?>) change).get("name")))
                        .toList()
                : List.of();
    }
}
