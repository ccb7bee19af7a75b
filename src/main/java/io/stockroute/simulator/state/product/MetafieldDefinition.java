package io.stockroute.simulator.state.product;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the metafields of one owner type, namespace and key are. */
public record MetafieldDefinition(
        long number,
        Slot slot,
        String name,
        String valueType,
        @Nullable String description,
        Instant createdAt) implements Entity {

    /** Where a metafield stands; the namespace is the full one, not {@code $app…}. */
    public record Slot(String ownerType, String namespace, String key) {}

    @Override
    public String type() {
        return "MetafieldDefinition";
    }

    /** Values of type {@code id} are unique among all owners; Shopify does not let that be switched off. */
    public boolean unique() {
        return valueType.equals("id");
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
