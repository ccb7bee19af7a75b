package io.stockroute.simulator.state.product;

import io.stockroute.simulator.state.Entity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A variant of a product; its SKU belongs to its inventory item. Guarded by the shop's lock. */
public final class Variant implements Entity {
    /** What Shopify names the option of a product without options. */
    static final Map<String, String> DEFAULT_OPTIONS = Map.of("Title", "Default Title");

    @Nullable
    String barcode;

    Instant updatedAt;
    private final long number;
    private final Product product;
    private final Item item;
    Map<String, String> options;
    boolean bundle;
    boolean deleted;
    InventoryPolicy policy;
    private final String price;
    private final Instant createdAt;

    Variant(long number, Product product, Item item, VariantSpec spec, Instant now) {
        this.number = number;
        this.product = product;
        this.item = item;
        this.barcode = spec.barcode();
        this.options = spec.options().isEmpty() ? DEFAULT_OPTIONS : new LinkedHashMap<>(spec.options());
        this.bundle = spec.bundle();
        this.price = spec.price();
        this.policy = spec.policy();
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String type() {
        return "ProductVariant";
    }

    public Product product() {
        return product;
    }

    public Item item() {
        return item;
    }

    public @Nullable String sku() {
        return item.sku;
    }

    public @Nullable String barcode() {
        return barcode;
    }

    public Map<String, String> options() {
        return options;
    }

    public boolean isDefault() {
        return options.equals(DEFAULT_OPTIONS);
    }

    public String title() {
        return String.join(" / ", options.values());
    }

    /** A bundle's parent: its stock follows from its components and cannot be written. */
    public boolean bundle() {
        return bundle;
    }

    public String price() {
        return price;
    }

    public InventoryPolicy inventoryPolicy() {
        return policy;
    }

    public boolean mayBeOversold() {
        return policy == InventoryPolicy.CONTINUE;
    }

    public int position() {
        return product.variants.indexOf(this) + 1;
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
