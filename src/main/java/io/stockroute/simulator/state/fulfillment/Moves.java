package io.stockroute.simulator.state.fulfillment;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How what is to be shipped goes to another location (facts-order-life.md section 28). Wants the write lock. */
public final class Moves {
    /** A move that was made; {@code remaining} is null when all of it went. */
    public record Moved(
            FulfillmentOrder original,
            FulfillmentOrder moved,
            @Nullable FulfillmentOrder remaining,
            Location from) implements Entity {
        @Override
        public long number() {
            return moved.number();
        }

        @Override
        public String type() {
            return "FulfillmentOrder";
        }

        @Override
        public java.time.Instant createdAt() {
            return moved.createdAt();
        }

        @Override
        public java.time.Instant updatedAt() {
            return moved.updatedAt();
        }
    }

    private final ShopData data;
    private final Commitments commitments;
    private final Routing routing;

    public Moves(ShopData data, Commitments commitments, Routing routing) {
        this.data = data;
        this.commitments = commitments;
        this.routing = routing;
    }

    /** Whether a location stocks everything of a fulfillment order that counts stock at all. */
    public static boolean stocks(Location location, FulfillmentOrder from) {
        return from.lines().stream()
                .filter(line -> line.remaining() > 0)
                .map(line -> line.line().soldItem().variant())
                .allMatch(variant -> variant == null
                        || !variant.item().tracked()
                        || variant.bundle()
                        || stocks(location, variant.item()));
    }

    private static boolean stocks(Location location, Item item) {
        Level level = item.level(location);
        return level != null && level.active();
    }

    /**
     * Moves quantities of lines; an empty map moves all that is left. All of one that nothing was shipped of keeps its
     * id, a part becomes a fulfillment order of its own.
     */
    public Moved move(FulfillmentOrder from, Map<FulfillmentOrderLine, Integer> quantities, Location to, Cause cause) {
        boolean whole = from.untouched()
                && (quantities.isEmpty()
                        || from.lines().stream()
                                .allMatch(line -> quantities.getOrDefault(line, 0) == line.remaining()));
        Moved moved = whole ? whole(from, to, cause) : part(from, quantities, to, cause);
        from.order().touched(data.now());
        data.happened(Topic.FULFILLMENT_ORDERS_MOVED, moved);
        data.happened(Topic.ORDERS_UPDATED, from.order());
        return moved;
    }

    private Moved whole(FulfillmentOrder from, Location to, Cause cause) {
        Location before = from.location();
        for (FulfillmentOrderLine line : from.lines()) {
            line.held = commitments.move(line, line.remaining, to, cause);
        }
        from.assign(to);
        from.become(from.status(), data.now());
        return new Moved(from, from, null, before);
    }

    private Moved part(FulfillmentOrder from, Map<FulfillmentOrderLine, Integer> quantities, Location to, Cause cause) {
        Location before = from.location();
        FulfillmentOrder moved = routing.open(from.order(), to, true);
        List<FulfillmentOrderLine> emptied = new ArrayList<>();
        for (FulfillmentOrderLine line : from.lines()) {
            int quantity = quantities.isEmpty() ? line.remaining : quantities.getOrDefault(line, 0);
            if (quantity == 0) {
                continue;
            }
            Level held = commitments.move(line, quantity, to, cause);
            line.total -= quantity;
            line.remaining -= quantity;
            if (line.total == 0) {
                emptied.add(line);
            }
            moved.add(new FulfillmentOrderLine(data.nextNumber(), line.line(), quantity, held, data.now()));
        }
        emptied.forEach(from::remove);
        from.become(from.remaining() == 0 ? FulfillmentOrder.Status.CLOSED : from.status(), data.now());
        return new Moved(from, moved, from, before);
    }
}
