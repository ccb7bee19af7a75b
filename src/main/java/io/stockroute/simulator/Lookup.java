package io.stockroute.simulator;

import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.Product;
import io.stockroute.simulator.state.product.Variant;
import java.util.List;

/** Finds what somebody names, or says what is wrong with the name. */
final class Lookup {
    private final ShopData data;

    Lookup(ShopData data) {
        this.data = data;
    }

    Location location(String name) {
        return data.location(name)
                .orElseThrow(() -> new IllegalArgumentException("no such location (location: " + name + ", known: "
                        + data.locations().values().stream().map(Location::name).toList() + ")"));
    }

    Item item(String sku) {
        List<Item> items = data.items(sku);
        return data.item(sku)
                .orElseThrow(() -> new IllegalArgumentException(
                        items.isEmpty()
                                ? "no such SKU (sku: " + sku + ")"
                                : "several variants have this SKU, use the variant's number (sku: " + sku
                                        + ", variants: "
                                        + items.stream()
                                                .map(item -> item.variant().number())
                                                .toList() + ")"));
    }

    static Level level(Item item, Location location) {
        Level level = item.level(location);
        if (level == null) {
            throw new IllegalArgumentException(
                    "not stocked there, use connect (sku: " + item.sku() + ", location: " + location.name() + ")");
        }
        return level;
    }

    Variant variant(long number) {
        Variant variant = data.variants().get(number);
        if (variant == null) {
            throw new IllegalArgumentException("no such variant (number: " + number + ")");
        }
        return variant;
    }

    Product product(long number) {
        Product product = data.products().get(number);
        if (product == null) {
            throw new IllegalArgumentException("no such product (number: " + number + ")");
        }
        return product;
    }

    Product product(String handle) {
        return data.products().values().stream()
                .filter(product -> product.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such product (handle: " + handle + ")"));
    }

    Order order(long number) {
        Order order = data.orders().get(number);
        if (order == null) {
            throw new IllegalArgumentException("no such order (number: " + number + ")");
        }
        return order;
    }

    static OrderLine line(Order order, String sku) {
        return order.lines().stream()
                .filter(line -> sku.equals(line.soldItem().sku()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no line with this SKU (order: " + order.name() + ", sku: " + sku + ")"));
    }
}
