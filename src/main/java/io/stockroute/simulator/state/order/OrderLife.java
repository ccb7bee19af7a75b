package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.fulfillment.Fulfillment;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrder;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has become of an order since it was placed. Guarded by the shop's lock. */
public final class OrderLife {
    private final List<FulfillmentOrder> fulfillmentOrders = new ArrayList<>();
    private final List<Fulfillment> fulfillments = new ArrayList<>();
    final List<Refund> refunds = new ArrayList<>();
    int edits;

    @Nullable
    Cancellation cancellation;

    @Nullable
    Instant closedAt;

    OrderLife() {}

    public void add(FulfillmentOrder toShip) {
        fulfillmentOrders.add(toShip);
    }

    public void add(Fulfillment shipped) {
        fulfillments.add(shipped);
    }

    /** Archives the order. */
    public void close(Instant at) {
        closedAt = at;
    }

    public void reopen() {
        closedAt = null;
    }

    /** In the order in which they came into being. */
    public List<FulfillmentOrder> fulfillmentOrders() {
        return List.copyOf(fulfillmentOrders);
    }

    public Optional<FulfillmentOrder> fulfillmentOrder(long number) {
        return fulfillmentOrders.stream()
                .filter(each -> each.number() == number)
                .findFirst();
    }

    /** The latest first, cancelled ones included. */
    public List<Fulfillment> fulfillments() {
        List<Fulfillment> latestFirst = new ArrayList<>(fulfillments);
        java.util.Collections.reverse(latestFirst);
        return latestFirst;
    }

    public Stream<Fulfillment> shipped() {
        return fulfillments.stream().filter(each -> !each.cancelled());
    }

    /** How many units of a line were shipped. */
    public int shipped(OrderLine line) {
        return shipped()
                .flatMap(each -> each.lines().stream())
                .filter(each -> each.line() == line)
                .mapToInt(Fulfillment.Line::quantity)
                .sum();
    }

    /** How many units of a line are still to be shipped. */
    public int toShip(OrderLine line) {
        return toShip(line, fulfillmentOrders.stream())
                .mapToInt(FulfillmentOrderLine::remaining)
                .sum();
    }

    static Stream<FulfillmentOrderLine> toShip(OrderLine line, Stream<FulfillmentOrder> among) {
        return among.filter(FulfillmentOrder::open)
                .flatMap(each -> each.lines().stream())
                .filter(each -> each.line() == line);
    }

    /** In the order in which they were made. */
    public List<Refund> refunds() {
        return List.copyOf(refunds);
    }

    /** How many shipped units of a line were taken back. */
    public int takenBack(OrderLine line) {
        return refunds.stream()
                .flatMap(each -> each.lines().stream())
                .filter(each -> each.line() == line)
                .mapToInt(Refund.Line::shipped)
                .sum();
    }

    /** Whether it was changed by an edit. */
    public boolean edited() {
        return edits > 0;
    }

    public @Nullable Cancellation cancellation() {
        return cancellation;
    }

    /** When it was archived; every cancelled order is. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
