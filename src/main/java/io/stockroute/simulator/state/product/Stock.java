package io.stockroute.simulator.state.product;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.Change;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Held back for a draft order: available falls, reserved rises, on_hand stays. */
    public void reserve(Level level, int quantity, Cause cause) {
        level.add("reserved", quantity);
        add(level, "available", -quantity, cause);
    }

    public void unreserve(Level level, int quantity, Cause cause) {
        reserve(level, -quantity, cause);
    }

    /** What was held back is sold; available stays. */
    public void sellReserved(Level level, int quantity) {
        level.add("reserved", -quantity);
        level.add("committed", quantity);
        level.updatedAt = data.now();
    }

    /** Sold but still there: available falls, committed rises, on_hand stays. */
    public void commit(Level level, int quantity, Cause cause) {
        level.add("committed", quantity);
        add(level, "available", -quantity, cause);
    }

    /** Not sold any more: back to available with {@code restock}, else gone. */
    public void uncommit(Level level, int quantity, boolean restock, Cause cause) {
        level.add("committed", -quantity);
        if (restock) {
            add(level, "available", quantity, cause);
        }
    }

    /** Sold units leave: committed and on_hand fall, available stays (facts-order-life.md section 29). */
    public void ship(Level level, int quantity, boolean tell) {
        level.add("committed", -quantity);
        level.updatedAt = data.now();
        if (tell) {
            data.happened(Topic.INVENTORY_LEVELS_UPDATE, level);
        }
    }

    public List<Change> history(Key key) {
        return List.copyOf(history.getOrDefault(key, List.of()));
    }

    /** From now on the present quantities are the starting ones. */
    public void forgetHistory() {
        history.clear();
    }
}
