package io.stockroute.simulator.graphql;

import graphql.language.SourceLocation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error of a whole field, as Shopify puts it into {@code errors}: a message and a code. */
public final class AdminError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> extensions;
    private final transient @Nullable SourceLocation origin;

    public AdminError(String code, String message) {
        this(message, Map.of("code", code));
    }

    public AdminError(String message, Map<String, Object> extensions) {
        this(message, extensions, null);
    }

    /** {@code origin} is a second place in the document that has to do with it, such as a variable's definition. */
    public AdminError(String message, Map<String, Object> extensions, @Nullable SourceLocation origin) {
        super(message, null, false, false);
        this.extensions = extensions;
        this.origin = origin;
    }

    /** The app lacks a right; {@code required} says which, such as "`write_customers` access scope.". */
    public static AdminError accessDenied(String field, String required) {
        return new AdminError(
                "Access denied for " + field + " field. Required access: " + required,
                Map.of(
                        "code",
                        "ACCESS_DENIED",
                        "documentation",
                        "https://shopify.dev/api/usage/access-scopes",
                        "requiredAccess",
                        required));
    }

    @Nullable
    SourceLocation origin() {
        return origin;
    }

    Map<String, Object> extensions() {
        return extensions;
    }
}
