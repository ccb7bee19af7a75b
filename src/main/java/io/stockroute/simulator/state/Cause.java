package io.stockroute.simulator.state;

import org.jspecify.annotations.Nullable;

/** Who makes a change and what the change refers to. */
public record Cause(
        Origin origin,
        @Nullable String referenceDocumentUri,
        @Nullable String idempotencyKey) {
    public static final Cause MERCHANT = new Cause(Origin.MERCHANT, null, null);
    public static final Cause SHOPPER = new Cause(Origin.SHOPPER, null, null);
}
