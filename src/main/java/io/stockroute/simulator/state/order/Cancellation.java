package io.stockroute.simulator.state.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an order was cancelled. {@code reason} bears the names of Shopify's OrderCancelReason. */
public record Cancellation(
        Instant at, String reason, @Nullable String staffNote) {}
