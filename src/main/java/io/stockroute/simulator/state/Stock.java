package io.stockroute.simulator.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How quantities change, whoever changes them, and what is remembered of it. Every method wants the shop's lock. */
public final class Stock {
    /** One level by its numbers; it outlives the level itself. */
    public record Key(long item, long location) {
        public static Key of(Level level) {
            return new Key(level.item().number(), level.location().number());
        }
    }

    private final ShopData data;
    private final Catalog catalog;
    private final Map<Key, List<Change>> history = new HashMap<>();
    private int orders = 1000;

    public Stock(ShopData data, Catalog catalog) {
        this.data = data;
        this.catalog = catalog;
    }

    /** Adds to one quantity of a level; a delta of 0 is no change. {@code on_hand} moves available. */
    public void add(Level level, String name, int delta, Cause cause) {
        if (delta == 0) {
            return;
        }
        String moved = name.equals("on_hand") ? "available" : name;
        int before = level.available();
        level.add(moved, delta);
        level.updatedAt = data.now();
        if (moved.equals("available")) {
            remember(level, before, cause);
            data.happened(Topic.INVENTORY_LEVELS_UPDATE, level);
        }
    }

    private void remember(Level level, int before, Cause cause) {
        history.computeIfAbsent(Key.of(level), key -> new ArrayList<>(2))
                .add(new Change(
                        data.now(),
                        cause.origin(),
                        before,
                        level.available(),
                        cause.referenceDocumentUri(),
                        cause.idempotencyKey()));
    }

    /** Stocks an item at a location; a level that was deactivated comes back with its quantities. */
    public Level connect(Item item, Location location, @Nullable Integer available, Cause cause) {
        Level level = item.level(location);
        if (level == null) {
            level = catalog.connect(item, location, 0);
        }
        level.active = true;
        level.updatedAt = data.now();
        data.happened(Topic.INVENTORY_LEVELS_CONNECT, level);
        if (available != null) {
            add(level, "available", available - level.available(), cause);
        }
        return level;
    }

    /** The level of an item at a location where it may not be stocked: then an inactive one comes into being. */
    public Level levelToWrite(Item item, Location location) {
        Level level = item.level(location);
        if (level == null) {
            level = catalog.connect(item, location, 0);
            level.active = false;
        }
        return level;
    }

    /** Since 2026-04 the quantities stay on the inactive level. */
    public void deactivate(Level level) {
        level.active = false;
        level.updatedAt = data.now();
        data.happened(Topic.INVENTORY_LEVELS_DISCONNECT, level);
    }

    /** Takes the level away with its quantities. */
    public void disconnect(Level level) {
        level.item().levels.remove(level.location().number());
        level.location().levels.remove(level.record());
        data.happened(Topic.INVENTORY_LEVELS_DISCONNECT, level);
    }

    /**
     * Sells from the first active level that has enough, as Shopify does; available falls and committed rises.
     * Untracked variants and bundles change no level.
     */
    public Order sell(Map<Variant, Integer> basket, boolean oversell) {
        Map<Variant, Level> sources = new HashMap<>();
        Location location = data.primaryLocation().orElseThrow(() -> new IllegalStateException("no active location"));
        for (Map.Entry<Variant, Integer> wanted : basket.entrySet()) {
            Variant variant = wanted.getKey();
            if (variant.item().tracked() && !variant.bundle()) {
                Level level = source(variant.item(), wanted.getValue(), oversell);
                sources.put(variant, level);
                location = level.location();
            }
        }
        List<Order.Line> lines = new ArrayList<>();
        basket.forEach((variant, quantity) -> lines.add(new Order.Line(data.nextNumber(), variant, quantity)));
        orders += 1;
        Order order = new Order(data.nextNumber(), orders, location, List.copyOf(lines), data.now());
        data.orders.put(order.number(), order);
        sources.forEach((variant, level) -> {
            int quantity = basket.getOrDefault(variant, 0);
            level.add("committed", quantity);
            add(level, "available", -quantity, Cause.SHOPPER);
        });
        data.happened(Topic.ORDERS_CREATE, order);
        return order;
    }

    private static Level source(Item item, int quantity, boolean oversell) {
        List<Level> levels = item.levels().values().stream()
                .filter(level -> level.active() && level.location().active())
                .toList();
        Optional<Level> enough =
                levels.stream().filter(level -> level.available() >= quantity).findFirst();
        return enough.or(() -> oversell ? levels.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("sold out (sku: " + item.sku() + ", wanted: " + quantity
                        + ", available: " + item.available() + "); sell with oversell to go below zero"));
    }

    public List<Change> history(Key key) {
        return List.copyOf(history.getOrDefault(key, List.of()));
    }

    /** From now on the present quantities are the starting ones. */
    public void forgetHistory() {
        history.clear();
    }
}
