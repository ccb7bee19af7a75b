package io.stockroute.simulator.state.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which order is to be made, and how old it is. What is not said: the next numbers, just now, not cancelled. */
final class IdentitySpec {
    @Nullable
    Long number;

    @Nullable
    Integer sequence;

    @Nullable
    String name;

    @Nullable
    Instant createdAt;

    @Nullable
    Instant updatedAt;

    @Nullable
    Instant processedAt;

    @Nullable
    Instant cancelledAt;
}
