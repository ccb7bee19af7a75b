package io.stockroute.simulator.state.product;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.Gids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The quantities of one item at one location. Guarded by the shop's lock. */
public final class Level implements Entity {
    /** The names that may be asked for, in Shopify's order of inventoryProperties. */
    public static final List<String> NAMES = List.of(
            "available", "committed", "damaged", "incoming", "on_hand", "quality_control", "reserved", "safety_stock");

    private static final List<String> PHYSICAL =
            List.of("available", "committed", "damaged", "quality_control", "reserved", "safety_stock");

    boolean active = true;
    Instant updatedAt;
    private final long record;
    private final Item item;
    private final Location location;
    private final Instant createdAt;
    private int available;
    private final Map<String, Integer> others = new TreeMap<>();

    public Level(long record, Item item, Location location, int available, Instant now) {
        this.record = record;
        this.item = item;
        this.location = location;
        this.available = available;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public long number() {
        return location.levelNumber();
    }

    @Override
    public long record() {
        return record;
    }

    @Override
    public String type() {
        return "InventoryLevel";
    }

    @Override
    public String gid() {
        return Gids.gid(type(), number()) + "?inventory_item_id=" + item.number();
    }

    public Item item() {
        return item;
    }

    public Location location() {
        return location;
    }

    public boolean active() {
        return active;
    }

    public int available() {
        return available;
    }

    /** on_hand is the sum of everything that is physically there; every other name is a value of its own. */
    public int quantity(String name) {
        return switch (name) {
            case "available" -> available;
            case "on_hand" -> PHYSICAL.stream().mapToInt(this::quantity).sum();
            default -> others.getOrDefault(name, 0);
        };
    }

    void add(String name, int delta) {
        if (name.equals("available")) {
            available += delta;
        } else {
            others.merge(name, delta, Integer::sum);
        }
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
