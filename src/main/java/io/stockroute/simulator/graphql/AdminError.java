package io.stockroute.simulator.graphql;

import java.util.Map;

/** An error of a whole field, as Shopify puts it into {@code errors}: a message and a code. */
final class AdminError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> extensions;

    AdminError(String code, String message) {
        this(message, Map.of("code", code));
    }

    AdminError(String message, Map<String, Object> extensions) {
        super(message, null, false, false);
        this.extensions = extensions;
    }

    Map<String, Object> extensions() {
        return extensions;
    }
}
