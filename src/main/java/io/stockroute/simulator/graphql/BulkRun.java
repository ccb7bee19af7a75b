package io.stockroute.simulator.graphql;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.stockroute.simulator.bulk.BulkFailure;
import io.stockroute.simulator.bulk.BulkResult;
import io.stockroute.simulator.fault.Poison;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes a bulk query: one line per object, objects of nested lists on lines of their own with __parentId. */
final class BulkRun {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AdminGraphql engine;
    private final Backend shop;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private long objects;
    private long roots;

    BulkRun(AdminGraphql engine, Backend shop) {
        this.engine = engine;
        this.shop = shop;
    }

    /** Reads the root list in parts, so that the shop goes on meanwhile. */
    BulkResult run(String query) {
        BulkWindow window = new BulkWindow();
        do {
            ExecutionResult result = engine.executeBulk(query, shop, window);
            Map<String, Object> data = result.getData();
            if (!result.getErrors().isEmpty() || data == null) {
                throw new IllegalStateException("a bulk query failed: " + result.getErrors());
            }
            failIfPoisoned(data);
            data.values().forEach(value -> connection(value, null));
        } while (!window.finished());
        return new BulkResult(objects, roots, lines.toByteArray());
    }

    /** One record that Shopify cannot read ends the whole operation. */
    private void failIfPoisoned(Map<String, Object> data) {
        shop.faults()
                .poisons()
                .in(data, List.of("bulkOperationRunQuery"), EnumSet.complementOf(EnumSet.of(Poison.Effect.REFUSED)))
                .ifPresent(poison -> {
                    boolean late = EnumSet.of(Poison.Effect.TIMEOUT, Poison.Effect.TIMEOUT_AFTER)
                            .contains(poison.effect());
                    throw new BulkFailure(late ? "TIMEOUT" : "INTERNAL_SERVER_ERROR");
                });
    }

    private void connection(@Nullable Object value, @Nullable Object parentId) {
        if (value instanceof Map<?, ?> map && map.get("edges") instanceof List<?> edges) {
            edges.forEach(edge -> object((Map<?, ?>) ((Map<?, ?>) edge).get("node"), parentId));
        }
    }

    private void object(@Nullable Map<?, ?> node, @Nullable Object parentId) {
        if (node == null) {
            return;
        }
        List<Object> nested = new ArrayList<>();
        Map<String, @Nullable Object> line = withoutConnections(node, nested);
        if (parentId != null) {
            line.put("__parentId", parentId);
        }
        write(line);
        objects += 1;
        roots += parentId == null ? 1 : 0;
        Object id = node.get("id");
        nested.forEach(value -> connection(value, id));
    }

    /** The object's own fields; the lists in it, or in objects in it, go to {@code connections}. */
    private static Map<String, @Nullable Object> withoutConnections(Map<?, ?> node, List<Object> connections) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        node.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map && map.containsKey("edges")) {
                connections.add(map);
            } else if (value instanceof Map<?, ?> map) {
                line.put(String.valueOf(key), withoutConnections(map, connections));
            } else {
                line.put(String.valueOf(key), value);
            }
        });
        return line;
    }

    private void write(Map<String, @Nullable Object> line) {
        try {
            lines.write(JSON.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
