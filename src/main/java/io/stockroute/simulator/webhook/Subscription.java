package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook subscription made through the Admin API. */
public record Subscription(
        long number,
        String topic,
        String uri,
        String format,
        @Nullable String filter,
        List<String> includeFields,
        List<String> metafieldNamespaces,
        @Nullable String name,
        Instant createdAt,
        Instant updatedAt)
        implements Entity {
    @Override
    public String type() {
        return "WebhookSubscription";
    }
}
