package io.stockroute;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a store rejects our credentials; each asks something else of the operator. */
public enum AccessProblem {
    /** The token or the client secret is wrong or revoked, or the app is not installed. */
    CREDENTIALS,
    /** The app lacks a scope. */
    SCOPES,
    /** The shop's bill is not paid (HTTP 402, facts.md section 3). */
    SHOP_FROZEN,
    /** Shopify has locked the shop (HTTP 423). */
    SHOP_LOCKED,
    /** There is no Admin API at the store's address (HTTP 404). */
    NO_ADMIN_API;

    /** A failure that has one. */
    public interface Known {
        AccessProblem problem();
    }

    /** Empty for a failure that passes by itself, such as a store that does not answer. */
    public static Optional<AccessProblem> of(Throwable failure) {
        return failure instanceof Known known ? Optional.of(known.problem()) : Optional.empty();
    }

    /** As a column keeps it. */
    public static Optional<AccessProblem> in(@Nullable String column) {
        return Optional.ofNullable(column).map(AccessProblem::valueOf);
    }
}
