package io.stockroute.simulator.state.product;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;

/** A value of its own that an app put on something. The namespace is the full one, not {@code $app…}. */
public record Metafield(
        long number, String ownerType, String namespace, String key, String valueType, String value, Instant createdAt)
        implements Entity {

    @Override
    public String type() {
        return "Metafield";
    }

    public MetafieldDefinition.Slot slot() {
        return new MetafieldDefinition.Slot(ownerType, namespace, key);
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
