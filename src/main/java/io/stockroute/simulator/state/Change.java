package io.stockroute.simulator.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One effective change of a level's available quantity. */
public record Change(
        Instant at,
        Origin origin,
        int from,
        int to,
        @Nullable String referenceDocumentUri,
        @Nullable String idempotencyKey) {
    public int delta() {
        return to - from;
    }
}
