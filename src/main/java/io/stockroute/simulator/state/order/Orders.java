package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.customer.Customers;
import io.stockroute.simulator.state.fulfillment.Commitments;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrder;
import io.stockroute.simulator.state.fulfillment.Routing;
import io.stockroute.simulator.state.fulfillment.Shipping;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.product.Claims;
import io.stockroute.simulator.state.product.InventoryBehaviour;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final OrderActs acts;
    private final Customers customers;
    private final String currency;
    private int lastSequence = 1000;

    public Orders(ShopData data, OrderActs acts, Customers customers, String currency) {
        this.data = data;
        this.acts = acts;
        this.customers = customers;
        this.currency = currency;
    }

    /** What can be done with an order afterwards. */
    public OrderActs acts() {
        return acts;
    }

    /** Makes an order, takes its units from stock and tells the subscribers. */
    public Answer place(OrderSpec spec, InventoryBehaviour behaviour, Cause cause) {
        NewOrder reading = new NewOrder(data, spec, currency);
        List<OrderLine> lines = reading.lines();
        List<Claims.Wanted> wanted = lines.stream()
                .map(line -> new Claims.Wanted(line.soldItem().variant(), line.currentQuantity()))
                .toList();
        Location place = reading.place();
        boolean taken = place != null && !acts.terms().otherwise(OpenQuestion.FULFILLED_ORDERS_TAKE_BY_ROUTING);
        Claims.Answer answer = Claims.find(wanted, behaviour, taken ? place : null);
        return answer instanceof Claims.Granted granted
                ? new Placed(placed(
                        spec, reading, requests(lines, granted.levels(), place), (line, level) -> acts.commitments()
                                .commit(line, level, cause)))
                : new Refused((Claims.Refused) answer);
    }

    /** Makes an order of units that are held back for it at these levels, one a line. */
    public Order placeReserved(OrderSpec spec, List<Optional<Level>> reserved) {
        NewOrder reading = new NewOrder(data, spec, currency);
        return placed(spec, reading, requests(reading.lines(), reserved, null), acts.commitments()::sell);
    }

    private static List<Routing.Request> requests(
            List<OrderLine> lines, List<Optional<Level>> levels, @Nullable Location place) {
        List<Routing.Request> requests = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            requests.add(new Routing.Request(line, line.currentQuantity(), levels.get(i), place));
        }
        return requests;
    }

    private Order placed(OrderSpec spec, NewOrder reading, List<Routing.Request> requests, Routing.Taking taking) {
        List<OrderLine> lines = requests.stream().map(Routing.Request::line).toList();
        Order order = new Order(identity(spec.identity), reading.content(lines, spec.buyer.buyer(customers)));
        order.fees = reading.fees();
        pay(order, spec, reading);
        if (spec.identity.cancelledAt != null) {
            order.life().cancellation = new Cancellation(spec.identity.cancelledAt, "OTHER", null);
            order.life().closedAt = spec.identity.cancelledAt;
        }
        order.updatedAt = spec.identity.updatedAt == null ? order.createdAt() : spec.identity.updatedAt;
        order.retailLocation = spec.retail ? reading.place() : null;
        data.orders.put(order.number(), order);
        order.metafields().forEach(metafield -> data.metafields().put(metafield, order.number()));
        acts.routing().assign(order, requests, taking);
        if (spec.fulfilled) {
            fulfil(order, spec);
        }
        data.happened(Topic.ORDERS_CREATE, order);
        if (order.financialStatus == FinancialStatus.PAID) {
            data.happened(Topic.ORDERS_PAID, order);
        }
        return order;
    }

    /** An order that is paid and says nothing of transactions was paid by one, unless an app made it. */
    private void pay(Order order, OrderSpec spec, NewOrder reading) {
        spec.money.payments.forEach(each -> order.add(reading.transaction(order, each)));
        if (order.financialStatus == null) {
            order.financialStatus = order.totals().statusFromPayments();
        }
        MoneyBag total = order.totals().total();
        if (!spec.money.payments.isEmpty()
                || !order.totals().settled()
                || total.shopMoney().amount().signum() == 0) {
            return;
        }
        if (spec.money.gateway == null) {
            order.paidUnrecorded = total;
        } else {
            Amount all = new Amount(
                    total.shopMoney().amount(), total.presentmentMoney().amount());
            order.add(reading.transaction(order, new OrderSpec.Payment("SALE", "SUCCESS", spec.money.gateway, all)));
        }
    }

    private void fulfil(Order order, OrderSpec spec) {
        order.life().fulfillmentOrders().stream()
                .map(FulfillmentOrder::location)
                .distinct()
                .forEach(from -> acts.shipping().record(Shipping.open(order, from), spec.tracking));
    }

    private Order.Identity identity(IdentitySpec wanted) {
        if (wanted.number != null && data.orders.containsKey(wanted.number)) {
            throw new IllegalArgumentException("there is an order with this number (number: " + wanted.number + ")");
        }
        lastSequence = wanted.sequence == null ? lastSequence + 1 : Math.max(lastSequence, wanted.sequence);
        int sequence = wanted.sequence == null ? lastSequence : wanted.sequence;
        Instant created = wanted.createdAt == null ? data.now() : wanted.createdAt;
        return new Order.Identity(
                wanted.number == null ? data.nextNumber() : wanted.number,
                sequence,
                wanted.name == null ? "#" + sequence : wanted.name,
                created,
                wanted.processedAt == null ? created : wanted.processedAt,
                data.now());
    }

    /** The order is gone; units still committed to it go back. */
    public void delete(Order order) {
        order.lines().forEach(line -> acts.commitments()
                .release(order, line, line.currentQuantity(), Commitments.Restock.of(true), Cause.MERCHANT));
        data.orders.remove(order.number());
        data.metafields().forget(order.number());
        data.happened(Topic.ORDERS_DELETE, order);
    }

    /** The order of this name, such as {@code #1001}. */
    public Optional<Order> named(String name) {
        return new ArrayList<>(data.orders.values())
                .stream().filter(order -> order.name().equals(name)).findFirst();
    }
}
