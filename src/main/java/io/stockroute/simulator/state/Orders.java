package io.stockroute.simulator.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How orders come into being and change. Every method wants the shop's write lock. */
public final class Orders {
    /** An order is made, or refused because a variant may not be oversold; then nothing has changed. */
    public sealed interface Answer permits Placed, Refused {}

    public record Placed(Order order) implements Answer {}

    public record Refused(Claims.Refused shortage) implements Answer {
        @Override
        public String toString() {
            Variant variant = shortage.variant();
            return "sold out (sku: " + variant.sku() + ", wanted: " + shortage.wanted() + ", available: "
                    + variant.item().available() + ")";
        }
    }

    private final ShopData data;
    private final Stock stock;
    private final Customers customers;
    private final String currency;
    private int lastSequence = 1000;

    public Orders(ShopData data, Stock stock, Customers customers, String currency) {
        this.data = data;
        this.stock = stock;
        this.customers = customers;
        this.currency = currency;
    }

    /** Makes an order, takes its units from stock and tells the subscribers. */
    public Answer place(OrderSpec spec, InventoryBehaviour behaviour, Cause cause) {
        NewOrder reading = new NewOrder(data, spec, currency);
        List<OrderLine> lines = reading.lines();
        List<Claims.Wanted> wanted = lines.stream()
                .map(line -> new Claims.Wanted(line.article().variant(), line.currentQuantity()))
                .toList();
        Claims.Answer answer = Claims.find(wanted, behaviour);
        return answer instanceof Claims.Granted granted
                ? new Placed(placed(spec, reading, lines, granted, cause))
                : new Refused((Claims.Refused) answer);
    }

    private Order placed(OrderSpec spec, NewOrder reading, List<OrderLine> lines, Claims.Granted granted, Cause cause) {
        Order order = new Order(identity(spec), reading.content(lines, buyer(spec)));
        if (order.financialStatus == null) {
            order.financialStatus = order.totals().statusFromPayments();
        }
        order.fees = reading.fees();
        order.cancelledAt = spec.cancelledAt;
        order.updatedAt = spec.updatedAt == null ? order.createdAt() : spec.updatedAt;
        data.orders.put(order.number(), order);
        order.metafields().forEach(metafield -> data.metafields().put(metafield, order.number()));
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            granted.levels().get(i).ifPresent(level -> {
                line.source = level;
                stock.commit(level, line.currentQuantity(), cause);
            });
        }
        data.happened(Topic.ORDERS_CREATE, order);
        return order;
    }

    private Order.Identity identity(OrderSpec spec) {
        if (spec.number != null && data.orders.containsKey(spec.number)) {
            throw new IllegalArgumentException("there is an order with this number (number: " + spec.number + ")");
        }
        lastSequence = spec.sequence == null ? lastSequence + 1 : Math.max(lastSequence, spec.sequence);
        int sequence = spec.sequence == null ? lastSequence : spec.sequence;
        Instant created = spec.createdAt == null ? data.now() : spec.createdAt;
        return new Order.Identity(
                spec.number == null ? data.nextNumber() : spec.number,
                sequence,
                spec.name == null ? "#" + sequence : spec.name,
                created,
                spec.processedAt == null ? created : spec.processedAt,
                data.now());
    }

    private Buyer buyer(OrderSpec spec) {
        Customer customer = spec.customerDetails == null ? spec.customer : customers.upsert(spec.customerDetails);
        return new Buyer(customer, spec.email, spec.phone, spec.shippingAddress, spec.billingAddress);
    }

    /** Cancels and refunds the whole order; {@code restock} puts its units back, else they are written off. */
    public void cancel(Order order, boolean restock) {
        if (order.cancelledAt != null) {
            throw new IllegalStateException("cancelled already (order: " + order.name() + ")");
        }
        order.lines().forEach(line -> remove(line, line.currentQuantity, restock));
        order.financialStatus =
                order.financialStatus == FinancialStatus.PAID ? FinancialStatus.REFUNDED : FinancialStatus.VOIDED;
        order.cancelledAt = data.now();
        order.updatedAt = data.now();
        data.happened(Topic.ORDERS_CANCELLED, order);
        data.happened(Topic.ORDERS_UPDATED, order);
    }

    /** Takes units off a line, or fewer of them; what was removed goes back to where it came from. */
    public void edit(Order order, OrderLine line, int currentQuantity) {
        if (currentQuantity < 0 || currentQuantity > line.currentQuantity) {
            throw new IllegalArgumentException("an edit can only take units away (order: " + order.name() + ", has: "
                    + line.currentQuantity + ", wanted: " + currentQuantity + ")");
        }
        int removed = line.currentQuantity - currentQuantity;
        remove(line, removed, true);
        order.updatedAt = data.now();
        data.happened(Topic.ORDERS_EDITED, new OrderEdit(data.nextNumber(), order, line, removed, data.now()));
        data.happened(Topic.ORDERS_UPDATED, order);
    }

    /** The order is gone; units still committed to it go back. */
    public void delete(Order order) {
        order.lines().forEach(line -> remove(line, line.currentQuantity, true));
        data.orders.remove(order.number());
        data.metafields().forget(order.number());
        data.happened(Topic.ORDERS_DELETE, order);
    }

    private void remove(OrderLine line, int quantity, boolean restock) {
        Level source = line.source;
        if (source != null && quantity > 0) {
            stock.uncommit(source, quantity, restock, Cause.MERCHANT);
        }
        line.currentQuantity -= quantity;
    }

    /** The order of this name, such as {@code #1001}. */
    public Optional<Order> named(String name) {
        return new ArrayList<>(data.orders.values())
                .stream().filter(order -> order.name().equals(name)).findFirst();
    }
}
