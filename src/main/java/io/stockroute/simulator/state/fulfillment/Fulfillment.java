package io.stockroute.simulator.state.fulfillment;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.product.Location;
import java.time.Instant;
import java.util.List;

/** A shipment of units of an order from one location. Guarded by the shop's lock. */
public final class Fulfillment implements Entity {
    /** Units of one line of the order. */
    public record Line(long number, OrderLine line, int quantity, Instant createdAt) implements Entity {
        @Override
        public String type() {
            return "FulfillmentLineItem";
        }

        @Override
        public Instant updatedAt() {
            return createdAt;
        }
    }

    /** Units taken off a fulfillment order, which a cancellation gives back. */
    public record Part(FulfillmentOrder from, FulfillmentOrderLine line, int quantity) {}

    /** Which one it is. */
    record Identity(long number, String name, Order order, Location location, Instant createdAt) {}

    private final Identity identity;
    private final List<Line> lines;
    private final List<Part> parts;
    private List<Tracking> tracking;
    private boolean cancelled;
    private Instant updatedAt;

    Fulfillment(Identity identity, List<Line> lines, List<Part> parts, List<Tracking> tracking) {
        this.identity = identity;
        this.lines = List.copyOf(lines);
        this.parts = List.copyOf(parts);
        this.tracking = List.copyOf(tracking);
        this.updatedAt = identity.createdAt;
    }

    @Override
    public long number() {
        return identity.number;
    }

    @Override
    public String type() {
        return "Fulfillment";
    }

    /** The order's name with {@code -F1}, {@code -F2} … */
    public String name() {
        return identity.name;
    }

    public Order order() {
        return identity.order;
    }

    public Location location() {
        return identity.location;
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Part> parts() {
        return parts;
    }

    /** One for each parcel. */
    public List<Tracking> tracking() {
        return tracking;
    }

    public boolean cancelled() {
        return cancelled;
    }

    void track(List<Tracking> value, Instant now) {
        tracking = List.copyOf(value);
        updatedAt = now;
    }

    void cancel(Instant now) {
        cancelled = true;
        updatedAt = now;
    }

    @Override
    public Instant createdAt() {
        return identity.createdAt;
    }

    @Override
    public Instant updatedAt() {
        return updatedAt;
    }
}
