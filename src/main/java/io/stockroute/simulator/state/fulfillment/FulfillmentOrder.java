package io.stockroute.simulator.state.fulfillment;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.product.Location;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of an order that one location is to ship. Guarded by the shop's lock. */
public final class FulfillmentOrder implements Entity {
    /** The names are those of Shopify's FulfillmentOrderStatus. */
    public enum Status {
        OPEN,
        IN_PROGRESS,
        ON_HOLD,
        CLOSED;

        /** As webhooks have it. */
        public String rest() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The names are those of Shopify's FulfillmentOrderAction. */
    public enum Action {
        CREATE_FULFILLMENT,
        REPORT_PROGRESS,
        RELEASE_HOLD,
        MOVE,
        HOLD,
        SPLIT,
        MARK_AS_OPEN
    }

    private final long number;
    private final Order order;
    private final Instant createdAt;
    private final boolean movable;
    private final List<FulfillmentOrderLine> lines = new ArrayList<>();
    private Location location;
    private Status status = Status.OPEN;
    private Instant updatedAt;

    FulfillmentOrder(long number, Order order, Location location, boolean movable, Instant now) {
        this.number = number;
        this.order = order;
        this.location = location;
        this.movable = movable;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String type() {
        return "FulfillmentOrder";
    }

    public Order order() {
        return order;
    }

    /** The location that is to ship it. */
    public Location location() {
        return location;
    }

    public Status status() {
        return status;
    }

    public List<FulfillmentOrderLine> lines() {
        return List.copyOf(lines);
    }

    public Optional<FulfillmentOrderLine> line(long lineNumber) {
        return lines.stream().filter(line -> line.number() == lineNumber).findFirst();
    }

    /** Whether there is something to ship, now or when a hold has ended. */
    public boolean open() {
        return status != Status.CLOSED;
    }

    /** Whether nothing of it was shipped. */
    public boolean untouched() {
        return lines.stream().allMatch(line -> line.remaining() == line.total());
    }

    public int remaining() {
        return lines.stream().mapToInt(FulfillmentOrderLine::remaining).sum();
    }

    /** What can be done with it (the sets that were seen: facts-order-life.md section 28). */
    public Set<Action> actions() {
        return switch (status) {
            case CLOSED -> EnumSet.noneOf(Action.class);
            case ON_HOLD -> EnumSet.of(Action.RELEASE_HOLD, Action.HOLD, Action.MOVE);
            case IN_PROGRESS ->
                EnumSet.of(Action.CREATE_FULFILLMENT, Action.REPORT_PROGRESS, Action.HOLD, Action.MARK_AS_OPEN);
            case OPEN -> whenOpen();
        };
    }

    /** One that was opened by the cancellation of a fulfilment cannot be moved. */
    private Set<Action> whenOpen() {
        if (!movable) {
            return EnumSet.of(Action.CREATE_FULFILLMENT, Action.HOLD);
        }
        Set<Action> actions =
                EnumSet.of(Action.CREATE_FULFILLMENT, Action.REPORT_PROGRESS, Action.MOVE, Action.HOLD, Action.SPLIT);
        if (remaining() < 2) {
            actions.remove(Action.SPLIT);
        }
        return actions;
    }

    void add(FulfillmentOrderLine line) {
        lines.add(line);
    }

    void remove(FulfillmentOrderLine line) {
        lines.remove(line);
    }

    void assign(Location value) {
        location = value;
    }

    void become(Status value, Instant now) {
        status = value;
        updatedAt = now;
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
