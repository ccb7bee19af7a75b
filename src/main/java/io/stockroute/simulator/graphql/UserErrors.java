package io.stockroute.simulator.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The userErrors of a mutation. */
public final class UserErrors {
    private final List<Map<String, @Nullable Object>> all = new ArrayList<>();

    public void add(@Nullable String code, String message, @Nullable List<String> field) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("field", field);
        error.put("message", message);
        error.put("code", code);
        all.add(error);
    }

    public List<Map<String, @Nullable Object>> all() {
        return List.copyOf(all);
    }

    public boolean none() {
        return all.isEmpty();
    }

    /** A payload with these errors and, under its name, what the mutation made or null. */
    public Map<String, @Nullable Object> payload(String name, @Nullable Object made) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put(name, made);
        payload.put("userErrors", List.copyOf(all));
        return payload;
    }
}
