package io.stockroute.simulator.state.edit;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.fulfillment.Commitments;
import io.stockroute.simulator.state.fulfillment.Routing;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.order.FinancialStatus;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderEdit;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.OrderTerms;
import io.stockroute.simulator.state.order.ShippingLine;
import io.stockroute.simulator.state.product.Claims;
import io.stockroute.simulator.state.product.InventoryBehaviour;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.SoldItem;
import io.stockroute.simulator.state.product.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How orders are edited (facts-order-life.md section 25). Every method wants the shop's write lock. */
public final class Edits {
    private final ShopData data;
    private final Commitments commitments;
    private final Routing routing;
    private final OrderTerms terms;
    private final Map<Long, EditSession> sessions = new HashMap<>();

    public Edits(ShopData data, Commitments commitments, Routing routing, OrderTerms terms) {
        this.data = data;
        this.commitments = commitments;
        this.routing = routing;
        this.terms = terms;
    }

    /** Whether an edit of it can begin: not when it was cancelled or all of it was refunded. */
    public static boolean possible(Order order) {
        return order.cancelledAt() == null && order.financialStatus() != FinancialStatus.REFUNDED;
    }

    public EditSession begin(Order order) {
        if (!possible(order)) {
            throw new IllegalStateException("The order cannot be edited. (order: " + order.name() + ")");
        }
        List<EditLine> lines = order.lines().stream()
                .map(line -> EditLine.present(
                        String.valueOf(line.number()), line, order.life().toShip(line)))
                .toList();
        EditSession session = new EditSession(data.nextNumber(), order, lines, data.now());
        sessions.put(session.number(), session);
        return session;
    }

    public Optional<EditSession> session(long number) {
        return Optional.ofNullable(sessions.get(number));
    }

    /** A variant at its own price, as a new line of the session. */
    public static EditLine variant(Order order, String id, Variant variant, int quantity) {
        SoldItem soldItem = new SoldItem(
                variant,
                variant.sku(),
                variant.product().title(),
                variant.isDefault() ? null : variant.title(),
                null,
                true,
                true,
                false);
        return EditLine.added(id, soldItem, order.currencies().bag(Amount.of(variant.price())), quantity);
    }

    /** Makes the changes; null as {@code byApp} is the merchant. */
    public OrderEdit commit(EditSession session, @Nullable Long byApp, @Nullable String staffNote, Cause cause) {
        sessions.remove(session.number());
        Order order = session.order();
        order.touched(data.now());
        List<OrderEdit.Delta> additions = new ArrayList<>();
        List<OrderEdit.Delta> removals = new ArrayList<>();
        for (EditLine line : session.lines()) {
            present(order, line, additions, removals, cause);
        }
        for (EditLine line : session.added()) {
            if (line.quantity() > 0) {
                additions.add(new OrderEdit.Delta(order.add(made(line)), line.quantity()));
            }
        }
        ship(order, additions, cause);
        shipping(order, session);
        order.edited();
        OrderEdit edit = new OrderEdit(
                data.nextNumber(), order, List.copyOf(additions), List.copyOf(removals), byApp, staffNote, data.now());
        data.happened(Topic.ORDERS_EDITED, edit);
        data.happened(Topic.ORDERS_UPDATED, order);
        return edit;
    }

    private void present(
            Order order,
            EditLine staged,
            List<OrderEdit.Delta> additions,
            List<OrderEdit.Delta> removals,
            Cause cause) {
        OrderLine line = staged.line();
        if (line == null) {
            return;
        }
        int change = staged.change();
        if (change < 0) {
            commitments.release(order, line, -change, Commitments.Restock.of(staged.restock()), cause);
            line.shrink(-change);
            removals.add(new OrderEdit.Delta(line, -change));
        } else if (change > 0) {
            line.grow(change);
            additions.add(new OrderEdit.Delta(line, change));
        }
        staged.discounts().forEach(each -> line.discount(each.title(), each.perUnit(line.unitPrice())));
    }

    private OrderLine made(EditLine line) {
        OrderLine made = new OrderLine(
                data.nextNumber(),
                line.soldItem(),
                new OrderLine.Terms(line.quantity(), line.unitPrice(), List.of(), List.of(), List.of()),
                data.now());
        line.discounts().forEach(each -> made.discount(each.title(), each.perUnit(line.unitPrice())));
        return made;
    }

    /** What was added is to be shipped by new fulfillment orders (capture: order-edit-commit-history-…). */
    private void ship(Order order, List<OrderEdit.Delta> additions, Cause cause) {
        List<Claims.Wanted> wanted = additions.stream()
                .map(each -> new Claims.Wanted(each.line().soldItem().variant(), each.quantity()))
                .toList();
        Claims.Answer found = Claims.find(wanted, InventoryBehaviour.DECREMENT_IGNORING_POLICY);
        List<Routing.Request> requests = new ArrayList<>();
        for (int i = 0; i < additions.size(); i++) {
            Optional<Level> level =
                    found instanceof Claims.Granted granted ? granted.levels().get(i) : Optional.empty();
            OrderEdit.Delta added = additions.get(i);
            requests.add(new Routing.Request(added.line(), added.quantity(), level, null));
        }
        routing.assign(order, requests, (line, level) -> commitments.commit(line, level, cause));
    }

    private void shipping(Order order, EditSession session) {
        for (EditShipping line : session.shipping()) {
            ShippingLine present = line.line();
            if (present != null && line.status() == EditShipping.Status.REMOVED) {
                order.remove(present);
            } else if (present == null) {
                order.add(new ShippingLine(
                        data.nextNumber(),
                        line.title(),
                        "custom",
                        "shopify",
                        line.price(),
                        line.price(),
                        List.of(),
                        data.now()));
            }
        }
    }

    /** Whether a variant may be added though there is not enough of it. */
    public boolean obeysPolicy() {
        return terms.otherwise(OpenQuestion.EDITS_OBEY_THE_POLICY);
    }
}
