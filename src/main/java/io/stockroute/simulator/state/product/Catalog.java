package io.stockroute.simulator.state.product;

import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The merchant's work on products and locations. Every method wants the shop's write lock. */
public final class Catalog {
    private final ShopData data;

    public Catalog(ShopData data) {
        this.data = data;
    }

    public Location addLocation(String name) {
        Location location = new Location(data.nextNumber(), data.nextNumber(), name, data.now());
        data.locations.put(location.number(), location);
        data.happened(Topic.LOCATIONS_CREATE, location);
        return location;
    }

    public void rename(Location location, String name) {
        location.name = name;
        location.updatedAt = data.now();
        data.happened(Topic.LOCATIONS_UPDATE, location);
    }

    public void activate(Location location, boolean active) {
        location.active = active;
        location.updatedAt = data.now();
        location.deactivatedAt = active ? null : data.now();
        data.happened(active ? Topic.LOCATIONS_ACTIVATE : Topic.LOCATIONS_DEACTIVATE, location);
    }

    public void delete(Location location) {
        for (Level level : List.copyOf(location.levels.values())) {
            level.item().levels.remove(location.number());
            data.happened(Topic.INVENTORY_LEVELS_DISCONNECT, level);
        }
        location.levels.clear();
        data.locations.remove(location.number());
        data.happened(Topic.LOCATIONS_DELETE, location);
    }

    public Product addProduct(String handle, String title, List<VariantSpec> specs) {
        Product product = new Product(data.nextNumber(), handle, title, data.now());
        data.products.put(product.number(), product);
        specs.forEach(spec -> addVariant(product, spec));
        data.happened(Topic.PRODUCTS_CREATE, product);
        return product;
    }

    /**
     * A copy with the same SKUs, barcodes and options, set to draft (schema: ProductStatus); that it holds no stock is
     * assumed. It is stocked where the original is.
     */
    public Product duplicate(Product original) {
        List<VariantSpec> specs = original.variants.stream().map(Catalog::copy).toList();
        Product copy = addProduct("copy-of-" + original.handle, "Copy of " + original.title, specs);
        copy.status = "DRAFT";
        return copy;
    }

    private static VariantSpec copy(Variant variant) {
        Map<String, Integer> nothing = new LinkedHashMap<>();
        variant.item().levels.values().stream()
                .filter(Level::active)
                .forEach(level -> nothing.put(level.location().name(), 0));
        return new VariantSpec(
                variant.sku(),
                variant.barcode(),
                variant.isDefault() ? Map.of() : variant.options(),
                variant.item().tracked(),
                variant.bundle(),
                variant.price(),
                variant.inventoryPolicy(),
                nothing);
    }

    /** Other options for a variant, in this order. */
    public void setOptions(Variant variant, Map<String, String> options) {
        variant.options = new LinkedHashMap<>(options);
        touchProduct(variant);
    }

    public Variant addVariant(Product product, VariantSpec spec) {
        Instant now = data.now();
        Item item = new Item(data.nextNumber(), spec.sku(), spec.tracked(), now);
        Variant variant = new Variant(data.nextNumber(), product, item, spec, now);
        item.variant = variant;
        product.variants.add(variant);
        data.items.put(item.number(), item);
        data.variants.put(variant.number(), variant);
        data.index(item);
        startingLevels(item, spec.stock());
        data.happened(Topic.INVENTORY_ITEMS_CREATE, item);
        return variant;
    }

    private void startingLevels(Item item, Map<String, Integer> stock) {
        stock.forEach((name, quantity) -> {
            Location location = data.location(name)
                    .orElseThrow(() -> new IllegalArgumentException("no location of this name (location: " + name
                            + "); add it with addLocation before the product"));
            connect(item, location, quantity);
        });
        if (stock.isEmpty()) {
            data.locations.values().stream().filter(Location::active).forEach(location -> connect(item, location, 0));
        }
    }

    public Level connect(Item item, Location location, int available) {
        Level level = new Level(data.nextNumber(), item, location, available, data.now());
        item.levels.put(location.number(), level);
        location.levels.put(level.record(), level);
        return level;
    }

    public void setSku(Variant variant, @Nullable String sku) {
        Item item = variant.item();
        data.forget(item);
        item.sku = sku;
        data.index(item);
        touch(item);
    }

    public void setBarcode(Variant variant, @Nullable String barcode) {
        variant.barcode = barcode;
        touchProduct(variant);
    }

    public void setTracked(Variant variant, boolean tracked) {
        variant.item().tracked = tracked;
        touch(variant.item());
    }

    public void setPolicy(Variant variant, InventoryPolicy policy) {
        variant.policy = policy;
        touchProduct(variant);
    }

    public void setBundle(Variant variant, boolean bundle) {
        variant.bundle = bundle;
        variant.product().updatedAt = data.now();
        data.happened(Topic.PRODUCTS_UPDATE, variant.product());
    }

    public void setStatus(Product product, String status) {
        product.status = status;
        product.updatedAt = data.now();
        data.happened(Topic.PRODUCTS_UPDATE, product);
    }

    public void setHandle(Product product, String handle) {
        product.handle = handle;
        product.updatedAt = data.now();
        data.happened(Topic.PRODUCTS_UPDATE, product);
    }

    public void delete(Product product) {
        product.variants.forEach(this::remove);
        product.variants.clear();
        data.products.remove(product.number());
        data.happened(Topic.PRODUCTS_DELETE, product);
    }

    public void delete(Variant variant) {
        Product product = variant.product();
        product.variants.remove(variant);
        remove(variant);
        product.updatedAt = data.now();
        data.happened(Topic.PRODUCTS_UPDATE, product);
    }

    private void remove(Variant variant) {
        Item item = variant.item();
        variant.deleted = true;
        data.variants.remove(variant.number());
        data.items.remove(item.number());
        data.forget(item);
        item.levels.values().forEach(level -> level.location().levels.remove(level.record()));
        data.happened(Topic.INVENTORY_ITEMS_DELETE, item);
    }

    private void touch(Item item) {
        item.updatedAt = data.now();
        data.happened(Topic.INVENTORY_ITEMS_UPDATE, item);
        touchProduct(item.variant());
    }

    private void touchProduct(Variant variant) {
        variant.updatedAt = data.now();
        variant.product().updatedAt = data.now();
        data.happened(Topic.PRODUCTS_UPDATE, variant.product());
    }
}
