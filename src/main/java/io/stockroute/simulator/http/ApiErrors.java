package io.stockroute.simulator.http;

import java.util.Map;
import java.util.UUID;

/** The top-level errors of calls that were not executed, in Shopify's words (facts.md sections 3 and 12). */
final class ApiErrors {
    private ApiErrors() {}

    static Map<String, Object> throttled() {
        return Map.of(
                "message",
                "Throttled",
                "extensions",
                Map.of("code", "THROTTLED", "documentation", "https://shopify.dev/api/usage/rate-limits"));
    }

    static Map<String, Object> internal() {
        String id = UUID.randomUUID().toString();
        return Map.of(
                "message",
                "Internal error. Looks like something went wrong on our end.\nRequest ID: " + id
                        + " (include this in support requests).",
                "extensions",
                Map.of("code", "INTERNAL_SERVER_ERROR", "requestId", id));
    }
}
