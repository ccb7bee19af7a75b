package io.stockroute.simulator;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.draft.DraftOrders;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.Orders;
import io.stockroute.simulator.state.product.Catalog;
import io.stockroute.simulator.state.product.InventoryBehaviour;
import io.stockroute.simulator.state.product.InventoryPolicy;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.Stock;
import io.stockroute.simulator.state.product.VariantSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens in a store without the API: by its merchant in the admin, and by its shoppers. */
public final class Merchant {
    private final ShopData data;
    private final Catalog catalog;
    private final Stock stock;
    private final Orders orders;
    private final Lookup find;
    private final DraftMerchant drafts;
    private final ProductMerchant products;
    private final OrderHandling handling;

    Merchant(ShopData data, Catalog catalog, Stock stock, Orders orders, DraftOrders drafts) {
        this.data = data;
        this.catalog = catalog;
        this.stock = stock;
        this.orders = orders;
        this.find = new Lookup(data);
        this.drafts = new DraftMerchant(data, drafts);
        this.products = new ProductMerchant(data, catalog);
        this.handling = new OrderHandling(data, orders.acts());
    }

    /** What the merchant does with draft orders. */
    public DraftMerchant drafts() {
        return drafts;
    }

    /** What the merchant does with whole products and their options. */
    public ProductMerchant products() {
        return products;
    }

    // locations

    public long addLocation(String name) {
        return data.write(() -> catalog.addLocation(name).number());
    }

    public void renameLocation(String name, String newName) {
        does(() -> catalog.rename(find.location(name), newName));
    }

    public void deactivateLocation(String name) {
        does(() -> catalog.activate(find.location(name), false));
    }

    public void activateLocation(String name) {
        does(() -> catalog.activate(find.location(name), true));
    }

    public void deleteLocation(String name) {
        does(() -> catalog.delete(find.location(name)));
    }

    public long locationNumber(String name) {
        return data.read(() -> find.location(name).number());
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
        return data.write(
                () -> catalog.addVariant(find.product(product), variant).number());
    }

    public void renameSku(String sku, @Nullable String newSku) {
        does(() -> catalog.setSku(find.item(sku).variant(), newSku));
    }

    public void setSku(long variant, @Nullable String newSku) {
        does(() -> catalog.setSku(find.variant(variant), newSku));
    }

    public void setBarcode(String sku, @Nullable String barcode) {
        does(() -> catalog.setBarcode(find.item(sku).variant(), barcode));
    }

    public void setTracked(String sku, boolean tracked) {
        does(() -> catalog.setTracked(find.item(sku).variant(), tracked));
    }

    /** Whether shoppers may buy it when there is none. */
    public void setInventoryPolicy(String sku, InventoryPolicy policy) {
        does(() -> catalog.setPolicy(find.item(sku).variant(), policy));
    }

    /** Makes a variant the parent of a bundle, or a plain one again. */
    public void setBundle(String sku, boolean bundle) {
        does(() -> catalog.setBundle(find.item(sku).variant(), bundle));
    }

    public void setHandle(long product, String handle) {
        does(() -> catalog.setHandle(find.product(product), handle));
    }

    public void setStatus(long product, String status) {
        does(() -> catalog.setStatus(find.product(product), status));
    }

    public void deleteProduct(long product) {
        does(() -> catalog.delete(find.product(product)));
    }

    public void deleteVariant(long variant) {
        does(() -> catalog.delete(find.variant(variant)));
    }

    public void deleteVariant(String sku) {
        does(() -> catalog.delete(find.item(sku).variant()));
    }

    public long variantNumber(String sku) {
        return data.read(() -> find.item(sku).variant().number());
    }

    public long itemNumber(String sku) {
        return data.read(() -> find.item(sku).number());
    }

    public long productNumber(String handle) {
        return data.read(() -> find.product(handle).number());
    }

    // stock

    public void setStock(String sku, String location, int available) {
        does(() -> {
            Level level = Lookup.level(find.item(sku), find.location(location));
            stock.add(level, "available", available - level.available(), Cause.MERCHANT);
        });
    }

    public void adjustStock(String sku, String location, int delta) {
        does(() ->
                stock.add(Lookup.level(find.item(sku), find.location(location)), "available", delta, Cause.MERCHANT));
    }

    /** For variants whose SKU is not unique or missing. */
    public void adjustStock(long variant, String location, int delta) {
        does(() -> stock.add(
                Lookup.level(find.variant(variant).item(), find.location(location)),
                "available",
                delta,
                Cause.MERCHANT));
    }

    // orders

    /** An order over these SKUs; its number. */
    public long sell(Map<String, Integer> basket, boolean oversell) {
        OrderSpec order = OrderSpec.of();
        basket.forEach((sku, quantity) -> order.line(LineSpec.of(sku, quantity)));
        return sell(order, oversell);
    }

    /** A shopper places this order; its number. Without {@code oversell} the variants' inventory policies hold. */
    public long sell(OrderSpec order, boolean oversell) {
        InventoryBehaviour behaviour =
                oversell ? InventoryBehaviour.DECREMENT_IGNORING_POLICY : InventoryBehaviour.DECREMENT_OBEYING_POLICY;
        return data.write(() -> {
            Orders.Answer answer = orders.place(order, behaviour, Cause.SHOPPER);
            if (answer instanceof Orders.Placed placed) {
                return placed.order().number();
            }
            throw new IllegalStateException(answer + "; sell with oversell to go below zero");
        });
    }

    /** Refunds the whole order; {@code restock} puts its units back, else they are written off. */
    public void cancelOrder(long order, boolean restock) {
        handling.cancel(order, "OTHER", restock, true);
    }

    /** Leaves this many of the first line with the SKU; those removed go back to where they came from. */
    public void editOrder(long order, String sku, int currentQuantity) {
        handling.edit(order, OrderHandling.Edit.of().set(sku, currentQuantity));
    }

    /** Everything else that becomes of orders. */
    public OrderHandling orders() {
        return handling;
    }

    public void deleteOrder(long order) {
        does(() -> orders.delete(find.order(order)));
    }

    // levels

    public void connect(String sku, String location, int available) {
        does(() -> stock.connect(find.item(sku), find.location(location), available, Cause.MERCHANT));
    }

    /** The level and its quantities are gone. */
    public void disconnect(String sku, String location) {
        does(() -> stock.disconnect(Lookup.level(find.item(sku), find.location(location))));
    }

    /** The level is not stocked any more but keeps its quantities. */
    public void deactivate(String sku, String location) {
        does(() -> stock.deactivate(Lookup.level(find.item(sku), find.location(location))));
    }

    // what can be seen

    public boolean stocked(String sku, String location) {
        return data.read(() -> {
            Level level = find.item(sku).level(find.location(location));
            return level != null && level.active();
        });
    }

    /** Whether stock is counted for it at all: tracked, and no bundle. */
    public boolean counts(String sku) {
        return data.read(
                () -> find.item(sku).tracked() && !find.item(sku).variant().bundle());
    }

    public int quantity(String sku, String location, String name) {
        return data.read(
                () -> Lookup.level(find.item(sku), find.location(location)).quantity(name));
    }

    /** In the order in which they were added. */
    public List<String> locationNames() {
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
}
