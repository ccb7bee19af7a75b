package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a connection.
 *
 * @param next the cursor to ask the next page with; empty on the last page
 */
public record ConnectionPage<T>(List<T> items, Optional<String> next) {

    public ConnectionPage {
        items = List.copyOf(items);
    }

    /** Reads {@code nodes} and {@code pageInfo} of a connection. */
    public static <T> ConnectionPage<T> of(JsonNode connection, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>();
        connection.required("nodes").forEach(node -> items.add(reader.apply(node)));
        JsonNode info = connection.required("pageInfo");
        Optional<String> next = info.path("hasNextPage").asBoolean()
                ? Optional.ofNullable(info.path("endCursor").textValue())
                : Optional.empty();
        return new ConnectionPage<>(items, next);
    }

    public static <T> ConnectionPage<T> empty() {
        return new ConnectionPage<>(List.of(), Optional.empty());
    }
}
