package io.stockroute.simulator.graphql.stock;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.UserErrors;
import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.Origin;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** inventoryActivate and inventoryDeactivate (captures: inventory-activate-on-hand, inventory-inactive-level-lifecycle-2026-04). */
final class Activation {
    private static final String LEVEL = "inventoryLevel";

    private final Backend shop;
    private final UserErrors errors = new UserErrors();

    Activation(Backend shop) {
        this.shop = shop;
    }

    Map<String, @Nullable Object> activate(Map<String, Object> arguments, String key) {
        Integer available = (Integer) arguments.get("available");
        Integer onHand = (Integer) arguments.get("onHand");
        Item item =
                shop.data().items().get(Gids.number("InventoryItem", String.valueOf(arguments.get("inventoryItemId"))));
        Location location =
                shop.data().locations().get(Gids.number("Location", String.valueOf(arguments.get("locationId"))));
        if (item == null) {
            errors.add(null, "The inventory item could not be found.", List.of("inventoryItemId"));
        }
        if (location == null || !location.active()) {
            errors.add(
                    null,
                    "The product couldn't be stocked because the location could not be found.",
                    List.of("locationId"));
        }
        if (item == null || location == null || !errors.none()) {
            return errors.payload(LEVEL, null);
        }
        Level level = item.level(location);
        if (available != null && onHand != null) {
            String why = "not allowed to set available and on_hand quantities at the same time.";
            refuse(location, why, "available");
            refuse(location, why, "onHand");
            return errors.payload(LEVEL, null);
        }
        boolean active = level != null && level.active();
        quantity("available", "an available", available, active, location);
        quantity("onHand", "an on_hand", onHand, active, location);
        if (!errors.none() || active) {
            return errors.payload(LEVEL, active ? level : null);
        }
        Integer wanted = available;
        if (onHand != null) {
            int others = level == null ? 0 : level.quantity("on_hand") - level.available();
            wanted = onHand - others;
        }
        Level made = shop.stock().connect(item, location, wanted, new Cause(Origin.API, null, key));
        return errors.payload(LEVEL, made);
    }

    private void quantity(String argument, String words, @Nullable Integer value, boolean active, Location location) {
        if (value == null) {
            return;
        }
        if (active) {
            errors.add(
                    null,
                    "Not allowed to set " + words + " quantity when the item is already active at the location.",
                    List.of(argument));
        } else if (Math.abs((long) value) > QuantityRules.LARGEST) {
            refuse(location, "the quantity needs to be between -1 billion and 1 billion.", argument);
        }
    }

    private void refuse(Location location, String why, String argument) {
        errors.add(
                null, "The product couldn't be stocked at " + location.name() + " because " + why, List.of(argument));
    }

    Map<String, @Nullable Object> deactivate(String gid) {
        Level level = shop.data().level(gid).orElse(null);
        if (level == null) {
            errors.add(
                    null,
                    "The product couldn't be unstocked because the product was deleted.",
                    List.of("inventoryLevelId"));
        } else if (level.active()) {
            deactivate(level);
        }
        return errors.payload(LEVEL, null);
    }

    private void deactivate(Level level) {
        String start =
                "The product couldn't be unstocked from " + level.location().name() + " because ";
        long stocked =
                level.item().levels().values().stream().filter(Level::active).count();
        if (stocked <= 1) {
            errors.add(
                    null,
                    start + "products need to be stocked at a minimum of 1 location.",
                    List.of("inventoryLevelId"));
        } else if (level.quantity("committed") > 0) {
            errors.add(null, start + "it has committed inventory at this location.", List.of("inventoryLevelId"));
        } else {
            shop.stock().deactivate(level);
        }
    }
}
