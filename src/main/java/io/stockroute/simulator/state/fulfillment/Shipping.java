package io.stockroute.simulator.state.fulfillment;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrder.Status;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderTerms;
import io.stockroute.simulator.state.product.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How orders are shipped, and how a shipment is taken back. Every method wants the shop's write lock. */
public final class Shipping {
    private final ShopData data;
    private final Commitments commitments;
    private final Routing routing;
    private final OrderTerms terms;

    public Shipping(ShopData data, Commitments commitments, Routing routing, OrderTerms terms) {
        this.data = data;
        this.commitments = commitments;
        this.routing = routing;
        this.terms = terms;
    }

    /** Everything that an order still has to ship from one location. */
    public static List<Fulfillment.Part> open(Order order, Location from) {
        return order.life().fulfillmentOrders().stream()
                .filter(each -> each.open() && each.location() == from)
                .flatMap(each -> open(each).stream())
                .toList();
    }

    /** Everything that a fulfillment order still has to ship. */
    public static List<Fulfillment.Part> open(FulfillmentOrder from) {
        return from.lines().stream()
                .filter(line -> line.remaining() > 0)
                .map(line -> new Fulfillment.Part(from, line, line.remaining()))
                .toList();
    }

    /** Ships parts of one order from one location. */
    public Fulfillment ship(List<Fulfillment.Part> parts, List<Tracking> tracking) {
        Fulfillment made = record(parts, tracking);
        Order order = made.order();
        touched(order);
        data.happened(Topic.FULFILLMENTS_CREATE, made);
        data.happened(
                order.shipment() == Shipment.COMPLETE ? Topic.ORDERS_FULFILLED : Topic.ORDERS_PARTIALLY_FULFILLED,
                order);
        data.happened(Topic.ORDERS_UPDATED, order);
        return made;
    }

    /** Ships without a word, as of an order that is told of as a whole. */
    public Fulfillment record(List<Fulfillment.Part> parts, List<Tracking> tracking) {
        FulfillmentOrder first = parts.get(0).from();
        Order order = first.order();
        Fulfillment made = new Fulfillment(
                new Fulfillment.Identity(
                        data.nextNumber(),
                        order.name() + "-F" + (order.life().fulfillments().size() + 1),
                        order,
                        first.location(),
                        data.now()),
                lines(parts),
                parts,
                tracking);
        for (Fulfillment.Part part : parts) {
            commitments.ship(part.line(), part.quantity());
            part.from().become(part.from().remaining() == 0 ? Status.CLOSED : Status.IN_PROGRESS, data.now());
        }
        order.life().add(data.keep(made));
        if (terms.archives()
                && order.shipment() == Shipment.COMPLETE
                && order.totals().settled()) {
            order.life().close(data.now());
        }
        return made;
    }

    /** Parts of the same line of the order are one line of the fulfilment (capture: fulfillment-create-multi-group). */
    private List<Fulfillment.Line> lines(List<Fulfillment.Part> parts) {
        Map<OrderLine, Integer> quantities = new LinkedHashMap<>();
        parts.forEach(part -> quantities.merge(part.line().line(), part.quantity(), Integer::sum));
        List<Fulfillment.Line> lines = new ArrayList<>();
        quantities.forEach(
                (line, quantity) -> lines.add(new Fulfillment.Line(data.nextNumber(), line, quantity, data.now())));
        return lines;
    }

    /** Other parcels than were told of before. */
    public void track(Fulfillment shipment, List<Tracking> tracking) {
        shipment.track(tracking, data.now());
        touched(shipment.order());
        data.happened(Topic.FULFILLMENTS_UPDATE, shipment);
        data.happened(Topic.ORDERS_UPDATED, shipment.order());
    }

    /**
     * The shipment never left. A fulfillment order that was shipped in part has its units to ship again; for one that
     * was shipped whole a new one is opened and the old one stays closed (capture: fulfillment-cancel-parity). Again is
     * no change.
     */
    public void cancel(Fulfillment shipment, Cause cause) {
        if (shipment.cancelled()) {
            return;
        }
        shipment.cancel(data.now());
        Order order = shipment.order();
        Map<FulfillmentOrder, FulfillmentOrder> reopened = new LinkedHashMap<>();
        for (Fulfillment.Part part : shipment.parts()) {
            commitments.unship(part.line(), part.quantity(), cause);
            if (!part.from().open()) {
                again(part, reopened.computeIfAbsent(part.from(), key -> routing.open(order, key.location(), false)));
            } else {
                part.from().become(part.from().untouched() ? Status.OPEN : Status.IN_PROGRESS, data.now());
            }
        }
        order.life().reopen();
        touched(order);
        data.happened(Topic.FULFILLMENTS_UPDATE, shipment);
        data.happened(Topic.ORDERS_UPDATED, order);
    }

    private void again(Fulfillment.Part part, FulfillmentOrder to) {
        FulfillmentOrderLine old = part.line();
        to.add(new FulfillmentOrderLine(data.nextNumber(), old.line(), part.quantity(), old.held, data.now()));
    }

    private void touched(Order order) {
        order.touched(data.now());
    }
}
