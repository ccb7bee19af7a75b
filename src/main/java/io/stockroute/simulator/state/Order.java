package io.stockroute.simulator.state;

import java.time.Instant;
import java.util.List;

/** An order as far as the simulator knows it: what was sold and from where. */
public record Order(long number, int sequence, Location location, List<Line> lines, Instant createdAt)
        implements Entity {

    /** One line of an order. */
    public record Line(long number, Variant variant, int quantity) {}

    @Override
    public String type() {
        return "Order";
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }

    public String name() {
        return "#" + sequence;
    }
}
