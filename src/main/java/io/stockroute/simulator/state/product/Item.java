package io.stockroute.simulator.state.product;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The inventory item of a variant. Guarded by the shop's lock. */
public final class Item implements Entity {
    final TreeMap<Long, Level> levels = new TreeMap<>();

    @Nullable
    String sku;

    boolean tracked;
    Instant updatedAt;

    @Nullable
    Variant variant;

    private final long number;
    private final Instant createdAt;

    public Item(long number, @Nullable String sku, boolean tracked, Instant now) {
        this.number = number;
        this.sku = sku;
        this.tracked = tracked;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String type() {
        return "InventoryItem";
    }

    public @Nullable String sku() {
        return sku;
    }

    public boolean tracked() {
        return tracked;
    }

    public Variant variant() {
        if (variant == null) {
            throw new IllegalStateException("an item without a variant: " + number);
        }
        return variant;
    }

    /** The levels by location number, inactive ones included. */
    public NavigableMap<Long, Level> levels() {
        return levels;
    }

    public @Nullable Level level(Location location) {
        return levels.get(location.number());
    }

    /** What Shopify shows as a variant's inventoryQuantity: available units over all active levels. */
    public int available() {
        return levels.values().stream()
                .filter(Level::active)
                .mapToInt(Level::available)
                .sum();
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }
}
