package io.stockroute.simulator.graphql;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Executes a mutation once per key of its {@code @idempotent} directive. */
public final class Idempotent {
    /** The mutation itself, given its key. */
    public interface Work {
        public Map<String, @Nullable Object> run(String key);
    }

    private Idempotent() {}

    /** {@code made} is the payload's field next to userErrors. */
    public static Map<String, @Nullable Object> run(DataFetchingEnvironment env, String made, Work work) {
        return run(env, made, false, work);
    }

    /** With {@code loud} a key that was used otherwise is an error of the whole call. */
    public static Map<String, @Nullable Object> run(DataFetchingEnvironment env, String made, boolean loud, Work work) {
        String key = key(env);
        String mutation = env.getField().getName();
        IdempotencyKeys keys = Backend.of(env).keys();
        Optional<IdempotencyKeys.Entry> known = keys.find(key);
        if (known.isEmpty()) {
            Map<String, @Nullable Object> result = work.run(key);
            keys.keep(key, mutation, env.getArguments(), result);
            return result;
        }
        if (known.get().sameAs(mutation, env.getArguments())) {
            return known.get().result();
        }
        String message = "The same idempotency key cannot be used with different operation parameters.";
        if (loud) {
            throw new AdminError("IDEMPOTENCY_KEY_PARAMETER_MISMATCH", message);
        }
        UserErrors errors = new UserErrors();
        errors.add("IDEMPOTENCY_KEY_PARAMETER_MISMATCH", message, null);
        return errors.payload(made, null);
    }

    private static String key(DataFetchingEnvironment env) {
        List<Directive> directives = env.getField().getDirectives("idempotent");
        if (directives.isEmpty()) {
            throw new AdminError(
                    "BAD_REQUEST", "The @idempotent directive is required for this mutation but was not provided.");
        }
        Argument argument = directives.get(0).getArgument("key");
        Object key = argument == null ? null : Literals.plain(argument.getValue(), env.getVariables());
        if (key == null || String.valueOf(key).isBlank()) {
            throw new AdminError("BAD_REQUEST", "The idempotency key cannot be blank.");
        }
        return String.valueOf(key);
    }
}
