package io.stockroute.simulator;

import io.stockroute.simulator.state.Catalog;
import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.Item;
import io.stockroute.simulator.state.Level;
import io.stockroute.simulator.state.Location;
import io.stockroute.simulator.state.Order;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.Product;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Stock;
import io.stockroute.simulator.state.Variant;
import io.stockroute.simulator.state.VariantSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What happens in a store without the API: by its merchant in the admin, and by its shoppers. */
public final class Merchant {
    private final ShopData data;
    private final Catalog catalog;
    private final Stock stock;

    Merchant(ShopData data, Catalog catalog, Stock stock) {
        this.data = data;
        this.catalog = catalog;
        this.stock = stock;
    }

    // locations

    public long addLocation(String name) {
        return data.write(() -> catalog.addLocation(name).number());
    }

    public void renameLocation(String name, String newName) {
        does(() -> catalog.rename(location(name), newName));
    }

    public void deactivateLocation(String name) {
        does(() -> catalog.activate(location(name), false));
    }

    public void activateLocation(String name) {
        does(() -> catalog.activate(location(name), true));
    }

    public void deleteLocation(String name) {
        does(() -> catalog.delete(location(name)));
    }

    public long locationNumber(String name) {
        return data.read(() -> location(name).number());
    }

    // products

    public long addProduct(String handle, String title, List<VariantSpec> variants) {
        return data.write(() -> catalog.addProduct(handle, title, variants).number());
    }

    public List<String> addSimpleProducts(String prefix, int count, int available) {
        return data.write(() -> {
            List<String> skus = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                String sku = "%s-%05d".formatted(prefix, i);
                VariantSpec variant = VariantSpec.of(sku);
                for (Location location : data.locations().values()) {
                    variant = variant.stock(location.name(), available);
                }
                catalog.addProduct(sku.toLowerCase(Locale.ROOT), "Product " + sku, List.of(variant));
                skus.add(sku);
            }
            return skus;
        });
    }

    public long addVariant(long product, VariantSpec variant) {
        return data.write(() -> catalog.addVariant(product(product), variant).number());
    }

    public void renameSku(String sku, @Nullable String newSku) {
        does(() -> catalog.setSku(item(sku).variant(), newSku));
    }

    public void setSku(long variant, @Nullable String newSku) {
        does(() -> catalog.setSku(variant(variant), newSku));
    }

    public void setBarcode(String sku, @Nullable String barcode) {
        does(() -> catalog.setBarcode(item(sku).variant(), barcode));
    }

    public void setTracked(String sku, boolean tracked) {
        does(() -> catalog.setTracked(item(sku).variant(), tracked));
    }

    /** Makes a variant the parent of a bundle, or a plain one again. */
    public void setBundle(String sku, boolean bundle) {
        does(() -> catalog.setBundle(item(sku).variant(), bundle));
    }

    public void setHandle(long product, String handle) {
        does(() -> catalog.setHandle(product(product), handle));
    }

    public void setStatus(long product, String status) {
        does(() -> catalog.setStatus(product(product), status));
    }

    public void deleteProduct(long product) {
        does(() -> catalog.delete(product(product)));
    }

    public void deleteVariant(long variant) {
        does(() -> catalog.delete(variant(variant)));
    }

    public void deleteVariant(String sku) {
        does(() -> catalog.delete(item(sku).variant()));
    }

    public long variantNumber(String sku) {
        return data.read(() -> item(sku).variant().number());
    }

    public long itemNumber(String sku) {
        return data.read(() -> item(sku).number());
    }

    public long productNumber(String handle) {
        return data.read(() -> data.products().values().stream()
                .filter(product -> product.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such product (handle: " + handle + ")"))
                .number());
    }

    // stock

    public void setStock(String sku, String location, int available) {
        does(() -> {
            Level level = level(item(sku), location(location));
            stock.add(level, "available", available - level.available(), Cause.MERCHANT);
        });
    }

    public void adjustStock(String sku, String location, int delta) {
        does(() -> stock.add(level(item(sku), location(location)), "available", delta, Cause.MERCHANT));
    }

    /** For variants whose SKU is not unique or missing. */
    public void adjustStock(long variant, String location, int delta) {
        does(() -> stock.add(level(variant(variant).item(), location(location)), "available", delta, Cause.MERCHANT));
    }

    /** An order over these SKUs; its number. */
    public long sell(Map<String, Integer> basket, boolean oversell) {
        return data.write(() -> {
            Map<Variant, Integer> variants = new LinkedHashMap<>();
            basket.forEach((sku, quantity) -> variants.put(item(sku).variant(), quantity));
            Order order = stock.sell(variants, oversell);
            return order.number();
        });
    }

    public void connect(String sku, String location, int available) {
        does(() -> stock.connect(item(sku), location(location), available, Cause.MERCHANT));
    }

    /** The level and its quantities are gone. */
    public void disconnect(String sku, String location) {
        does(() -> stock.disconnect(level(item(sku), location(location))));
    }

    /** The level is not stocked any more but keeps its quantities. */
    public void deactivate(String sku, String location) {
        does(() -> stock.deactivate(level(item(sku), location(location))));
    }

    // what can be seen

    public OptionalInt available(String sku, String location) {
        return data.read(() -> {
            Level level = item(sku).level(location(location));
            return level == null ? OptionalInt.empty() : OptionalInt.of(level.available());
        });
    }

    public boolean stocked(String sku, String location) {
        return data.read(() -> {
            Level level = item(sku).level(location(location));
            return level != null && level.active();
        });
    }

    /** Whether stock is counted for it at all: tracked, and no bundle. */
    public boolean counts(String sku) {
        return data.read(() -> item(sku).tracked() && !item(sku).variant().bundle());
    }

    public int quantity(String sku, String location, String name) {
        return data.read(() -> level(item(sku), location(location)).quantity(name));
    }

    public Map<SkuAt, Integer> levels() {
        return data.read(() -> {
            Map<SkuAt, Integer> levels = new LinkedHashMap<>();
            for (Item item : data.items().values()) {
                String sku = item.sku();
                if (sku != null && data.items(sku).size() == 1) {
                    item.levels().values().stream()
                            .filter(Level::active)
                            .forEach(level ->
                                    levels.put(new SkuAt(sku, level.location().name()), level.available()));
                }
            }
            return levels;
        });
    }

    public List<Change> history(String sku, String location) {
        return data.read(() -> stock.history(
                new Stock.Key(item(sku).number(), location(location).number())));
    }

    public int localChange(String sku, String location) {
        return history(sku, location).stream()
                .filter(change -> change.origin() != Origin.API)
                .mapToInt(Change::delta)
                .sum();
    }

    void forgetHistory() {
        does(stock::forgetHistory);
    }

    List<String> locationNames() {
        return data.read(
                () -> data.locations().values().stream().map(Location::name).toList());
    }

    Entity shopEntity() {
        return new ShopEntity(data.now());
    }

    private record ShopEntity(Instant createdAt) implements Entity {
        @Override
        public long number() {
            return 1;
        }

        @Override
        public String type() {
            return "Shop";
        }

        @Override
        public Instant updatedAt() {
            return createdAt;
        }
    }

    private void does(Runnable work) {
        data.write(() -> {
            work.run();
            return true;
        });
    }

    private Location location(String name) {
        return data.location(name)
                .orElseThrow(() -> new IllegalArgumentException("no such location (location: " + name + ", known: "
                        + data.locations().values().stream().map(Location::name).toList() + ")"));
    }

    private Item item(String sku) {
        List<Item> items = data.items(sku);
        if (items.size() != 1) {
            throw new IllegalArgumentException(
                    items.isEmpty()
                            ? "no such SKU (sku: " + sku + ")"
                            : "several variants have this SKU, use the variant's number (sku: " + sku + ", variants: "
                                    + items.stream()
                                            .map(item -> item.variant().number())
                                            .toList() + ")");
        }
        return items.get(0);
    }

    private static Level level(Item item, Location location) {
        Level level = item.level(location);
        if (level == null) {
            throw new IllegalArgumentException(
                    "not stocked there, use connect (sku: " + item.sku() + ", location: " + location.name() + ")");
        }
        return level;
    }

    private Variant variant(long number) {
        Variant variant = data.variants().get(number);
        if (variant == null) {
            throw new IllegalArgumentException("no such variant (number: " + number + ")");
        }
        return variant;
    }

    private Product product(long number) {
        Product product = data.products().get(number);
        if (product == null) {
            throw new IllegalArgumentException("no such product (number: " + number + ")");
        }
        return product;
    }
}
