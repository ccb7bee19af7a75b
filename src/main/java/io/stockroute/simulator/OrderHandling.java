package io.stockroute.simulator;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.edit.EditLine;
import io.stockroute.simulator.state.edit.EditSession;
import io.stockroute.simulator.state.edit.Edits;
import io.stockroute.simulator.state.fulfillment.Fulfillment;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrder;
import io.stockroute.simulator.state.fulfillment.Shipping;
import io.stockroute.simulator.state.fulfillment.Tracking;
import io.stockroute.simulator.state.order.Cancellations;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderActs;
import io.stockroute.simulator.state.order.OrderTerms;
import io.stockroute.simulator.state.product.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What a merchant does with orders in the admin or at the counter, without the API. */
public final class OrderHandling {
    /** Changes of lines by their SKUs. */
    public static final class Edit {
        private final Map<String, Integer> quantities = new LinkedHashMap<>();
        private final Map<String, Integer> additions = new LinkedHashMap<>();
        private boolean restock = true;

        private Edit() {}

        public static Edit of() {
            return new Edit();
        }

        /** So many of the first line with the SKU. */
        public Edit set(String sku, int quantity) {
            quantities.put(sku, quantity);
            return this;
        }

        /** A new line, as after an upsell or in an exchange. */
        public Edit add(String sku, int quantity) {
            additions.put(sku, quantity);
            return this;
        }

        /** What is removed does not go back to stock. */
        public Edit withoutRestock() {
            restock = false;
            return this;
        }
    }

    private final ShopData data;
    private final OrderActs acts;
    private final Lookup find;

    OrderHandling(ShopData data, OrderActs acts) {
        this.data = data;
        this.acts = acts;
        this.find = new Lookup(data);
    }

    /** How the shop treats orders where nobody knows, or by its settings. */
    public OrderTerms terms() {
        return acts.terms();
    }

    public void cancel(long order, String reason, boolean restock, boolean refund) {
        does(order, found -> acts.cancellations()
                .cancel(found, new Cancellations.Request(reason, restock, refund, null), Cause.MERCHANT));
    }

    public void edit(long order, Edit edit) {
        does(order, found -> {
            EditSession session = acts.edits().begin(found);
            edit.quantities.forEach((sku, quantity) -> set(session, sku, quantity, edit.restock));
            edit.additions.forEach((sku, quantity) -> session.add(Edits.variant(
                    found, UUID.randomUUID().toString(), find.item(sku).variant(), quantity)));
            acts.edits().commit(session, null, null, Cause.MERCHANT);
        });
    }

    private static void set(EditSession session, String sku, int quantity, boolean restock) {
        EditLine line = session.line(Lookup.line(session.order(), sku));
        if (quantity < line.quantity() - line.editableBefore()) {
            throw new IllegalArgumentException("an edit cannot take away what is shipped (order: "
                    + session.order().name() + ", sku: " + sku + ", shipped: "
                    + (line.quantity() - line.editableBefore()) + ")");
        }
        line.set(quantity, restock);
    }

    /** Ships all that is left, one fulfilment a location; the names of the fulfilments. */
    public List<String> ship(long order, Tracking... parcels) {
        return shipped(order, found -> found.life().fulfillmentOrders().stream()
                .filter(FulfillmentOrder::open)
                .map(FulfillmentOrder::location)
                .distinct()
                .map(location -> acts.shipping()
                        .ship(Shipping.open(found, location), List.of(parcels))
                        .name())
                .toList());
    }

    /** Ships so many of the first line with the SKU. */
    public String ship(long order, String sku, int quantity, Tracking... parcels) {
        return shipped(order, found -> {
            Fulfillment.Part part = found.life().fulfillmentOrders().stream()
                    .flatMap(each -> Shipping.open(each).stream())
                    .filter(each -> each.line().line() == Lookup.line(found, sku) && each.quantity() >= quantity)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "not so many are to be shipped (order: " + found.name() + ", sku: " + sku + ")"));
            return acts.shipping()
                    .ship(List.of(new Fulfillment.Part(part.from(), part.line(), quantity)), List.of(parcels))
                    .name();
        });
    }

    /** Other parcels than were told of before. */
    public void track(long order, String fulfillment, Tracking... parcels) {
        does(order, found -> acts.shipping().track(shipment(found, fulfillment), List.of(parcels)));
    }

    /** The shipment never left. */
    public void cancelShipment(long order, String fulfillment) {
        does(order, found -> acts.shipping().cancel(shipment(found, fulfillment), Cause.MERCHANT));
    }

    /** All that is left goes to be shipped from another location. */
    public void move(long order, String location) {
        does(order, found -> {
            Location to = find.location(location);
            List<FulfillmentOrder> open = found.life().fulfillmentOrders().stream()
                    .filter(each -> each.open() && each.location() != to)
                    .toList();
            open.forEach(each -> acts.moves().move(each, Map.of(), to, Cause.MERCHANT));
        });
    }

    public void close(long order) {
        does(order, acts.cancellations()::close);
    }

    public void reopen(long order) {
        does(order, acts.cancellations()::open);
    }

    /** The number of the order with this name, such as {@code #1001}. */
    public long number(String name) {
        return data.read(() -> data.orders().values().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such order (order: " + name + ", known: "
                        + data.orders().values().stream().map(Order::name).toList() + ")"))
                .number());
    }

    private static Fulfillment shipment(Order order, String name) {
        Optional<Fulfillment> found = order.life().fulfillments().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("no such fulfilment (order: " + order.name()
                + ", fulfilment: " + name + ", known: "
                + order.life().fulfillments().stream().map(Fulfillment::name).toList() + ")"));
    }

    private void does(long order, Consumer<Order> work) {
        data.write(() -> {
            work.accept(find.order(order));
            return true;
        });
    }

    private <T> T shipped(long order, java.util.function.Function<Order, T> work) {
        return data.write(() -> work.apply(find.order(order)));
    }
}
