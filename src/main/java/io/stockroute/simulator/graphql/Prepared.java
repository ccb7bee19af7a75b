package io.stockroute.simulator.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call that was read and checked, but not executed. With errors it cannot be executed. */
public record Prepared(
        Call call,
        @Nullable Document document,
        @Nullable OperationDefinition operation,
        int cost,
        List<Map<String, Object>> errors) {

    static Prepared refused(Call call, @Nullable OperationDefinition operation, List<Map<String, Object>> errors) {
        return new Prepared(call, null, operation, 0, errors);
    }

    public boolean mutation() {
        return operation != null && operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    /** The operation's name, or that of its first field. */
    public String name() {
        if (operation != null && operation.getName() != null) {
            return operation.getName();
        }
        List<String> fields = rootFields();
        return fields.isEmpty() ? "?" : fields.get(0);
    }

    public List<String> rootFields() {
        return operation == null
                ? List.of()
                : operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                        .map(Field::getName)
                        .toList();
    }

    /** The keys of the @idempotent directives in it. */
    public List<String> idempotencyKeys() {
        List<String> keys = new ArrayList<>();
        if (operation != null) {
            for (Field field : operation.getSelectionSet().getSelectionsOfType(Field.class)) {
                field.getDirectives("idempotent").forEach(directive -> directive
                        .getArguments()
                        .forEach(argument ->
                                keys.add(String.valueOf(Literals.plain(argument.getValue(), call.variables())))));
            }
        }
        return keys;
    }

    /** What the caller gave: the variables, and the arguments of the operation's own fields by field and argument. */
    public Map<String, @Nullable Object> inputs() {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>(call.variables());
        if (operation != null) {
            for (Field field : operation.getSelectionSet().getSelectionsOfType(Field.class)) {
                field.getArguments()
                        .forEach(argument -> inputs.put(
                                field.getResultKey() + "." + argument.getName(),
                                Literals.plain(argument.getValue(), call.variables())));
            }
        }
        return inputs;
    }

    /** Everything this call may be called by in a switch for faults. */
    public List<String> names() {
        List<String> names = new ArrayList<>(rootFields());
        names.add(name());
        if (mutation()) {
            names.add("mutation");
        }
        return names;
    }
}
