package io.stockroute.simulator.graphql.product;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Wiring;
import io.stockroute.simulator.graphql.search.Connections;
import io.stockroute.simulator.graphql.search.SearchFields;
import io.stockroute.simulator.state.product.Metafield;
import io.stockroute.simulator.state.product.MetafieldDefinition;
import io.stockroute.simulator.state.product.Metafields;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Metafields and their definitions. */
public final class MetafieldFields {
    private MetafieldFields() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("QueryRoot", type -> type.dataFetcher("metafieldDefinition", MetafieldFields::definition)
                .dataFetcher("metafieldDefinitions", MetafieldFields::definitions));
        wiring.type(
                "Mutation",
                type -> type.dataFetcher(
                        "metafieldDefinitionCreate",
                        env -> new DefineMetafield(Backend.of(env), Wiring.argument(env, "definition")).run()));
        wiring.type("MetafieldDefinition", type -> type.dataFetcher(
                        "namespace", env -> read(env, each -> each.slot().namespace()))
                .dataFetcher("key", env -> read(env, each -> each.slot().key()))
                .dataFetcher("ownerType", env -> read(env, each -> each.slot().ownerType()))
                .dataFetcher(
                        "type",
                        env -> Map.of(
                                "name", read(env, MetafieldDefinition::valueType),
                                "category", read(env, each -> each.unique() ? "ID" : "TEXT")))
                .dataFetcher(
                        "capabilities",
                        env -> Map.of(
                                "uniqueValues",
                                Map.of("enabled", read(env, MetafieldDefinition::unique), "eligible", true)))
                .dataFetcher("validationStatus", env -> "ALL_VALID"));
        wiring.type(
                "Metafield",
                type -> type.dataFetcher(
                        "type", env -> Wiring.<Metafield>source(env).valueType()));
    }

    /** The metafield that the arguments name, among those of an owner. */
    public static @Nullable Metafield metafield(DataFetchingEnvironment env, List<Metafield> metafields) {
        String namespace = Metafields.resolve(env.getArgument("namespace"));
        String key = Wiring.argument(env, "key");
        return metafields.stream()
                .filter(each -> each.namespace().equals(namespace) && each.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static <T> T read(DataFetchingEnvironment env, Function<MetafieldDefinition, T> read) {
        return read.apply(Wiring.source(env));
    }

    private static @Nullable MetafieldDefinition definition(DataFetchingEnvironment env) {
        Map<String, Object> given = env.getArgument("identifier");
        if (given == null) {
            return null;
        }
        Input identifier = Input.of("identifier", given);
        return Backend.of(env)
                .data()
                .metafields()
                .definition(identifier.text("ownerType"), identifier.textOrNull("namespace"), identifier.text("key"))
                .orElse(null);
    }

    private static Object definitions(DataFetchingEnvironment env) {
        String owner = Wiring.argument(env, "ownerType");
        String namespace = env.getArgument("namespace");
        String key = env.getArgument("key");
        Predicate<MetafieldDefinition> wanted = each -> each.slot().ownerType().equals(owner)
                && (namespace == null || each.slot().namespace().equals(Metafields.resolve(namespace)))
                && (key == null || each.slot().key().equals(key));
        SearchFields<MetafieldDefinition> fields = new SearchFields<MetafieldDefinition>()
                .text("key", each -> each.slot().key())
                .text("namespace", each -> each.slot().namespace())
                .text("owner_type", each -> each.slot().ownerType())
                .text("type", MetafieldDefinition::valueType)
                .unsupported("created_at updated_at");
        return new Connections<>(fields, Map.of())
                .page(env, Backend.of(env).data().metafields().definitions(), wanted);
    }
}
