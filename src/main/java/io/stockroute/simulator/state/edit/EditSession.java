package io.stockroute.simulator.state.edit;

import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderTotals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of an order that are gathered before they are committed. Guarded by the shop's lock. */
public final class EditSession implements Entity {
    private final long number;
    private final Order order;
    private final List<EditLine> lines;
    private final List<EditLine> added = new ArrayList<>();
    private final List<EditShipping> shipping = new ArrayList<>();
    private final Instant createdAt;

    EditSession(long number, Order order, List<EditLine> lines, Instant now) {
        this.number = number;
        this.order = order;
        this.lines = List.copyOf(lines);
        this.createdAt = now;
        order.shippingLines().forEach(line -> shipping.add(EditShipping.present(line)));
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String type() {
        return "CalculatedOrder";
    }

    public Order order() {
        return order;
    }

    /** The lines that the order had when the session began. */
    public List<EditLine> lines() {
        return lines;
    }

    public List<EditLine> added() {
        return List.copyOf(added);
    }

    /** The shipping lines that the order has and is to have. */
    public List<EditShipping> shipping() {
        return List.copyOf(shipping);
    }

    /** The line with this part of its global id. */
    public Optional<EditLine> line(String id) {
        return java.util.stream.Stream.concat(lines.stream(), added.stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    public EditLine line(OrderLine line) {
        return lines.stream().filter(each -> each.line() == line).findFirst().orElseThrow();
    }

    /** How many units the order is to have. */
    public int quantity() {
        return all().mapToInt(EditLine::quantity).sum();
    }

    /** The lines after discounts. */
    public MoneyBag subtotal() {
        return all().map(line -> line.discountedUnitPrice().times(line.quantity()))
                .reduce(order.currencies().zero(), MoneyBag::plus);
    }

    /** With the taxes of what is left and with shipping; lines that are added bear no taxes here. */
    public MoneyBag total() {
        OrderTotals totals = order.totals();
        MoneyBag total = totals.currentTotal();
        for (EditLine staged : lines) {
            OrderLine line = staged.line();
            if (line != null && line.quantity() > 0) {
                MoneyBag whole = order.taxesIncluded()
                        ? line.discountedTotal()
                        : line.discountedTotal().plus(line.tax(order.currencies()));
                total = total.minus(whole.share(line.currentQuantity(), line.quantity()))
                        .plus(whole.share(staged.quantity(), line.quantity()));
            }
            total = total.minus(off(staged));
        }
        for (EditLine line : added) {
            total = total.plus(line.discountedUnitPrice().times(line.quantity()));
        }
        return total;
    }

    private static MoneyBag off(EditLine line) {
        return line.discounts().stream()
                .map(each -> each.perUnit(line.unitPrice()).times(line.quantity()))
                .reduce(line.unitPrice().times(0), MoneyBag::plus);
    }

    private java.util.stream.Stream<EditLine> all() {
        return java.util.stream.Stream.concat(lines.stream(), added.stream());
    }

    public void add(EditLine line) {
        added.add(line);
    }

    public void add(EditShipping line) {
        shipping.add(line);
    }

    public void replace(EditShipping old, EditShipping line) {
        shipping.set(shipping.indexOf(old), line);
    }

    public void remove(EditShipping line) {
        shipping.remove(line);
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
