package io.stockroute.simulator.graphql.search;

import java.util.function.Supplier;

/** One row of a connection; its cursor is only worked out when it is asked for. */
public final class Edge {
    private final Object node;
    private final Supplier<String> cursor;

    Edge(Object node, Supplier<String> cursor) {
        this.node = node;
        this.cursor = cursor;
    }

    public Object node() {
        return node;
    }

    public String cursor() {
        return cursor.get();
    }
}
