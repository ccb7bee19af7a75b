package io.stockroute.simulator.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client posts: a document, its variables and which operation of it is meant. */
public record Call(String query, @Nullable String operationName, Map<String, Object> variables) {}
