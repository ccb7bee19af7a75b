package io.stockroute.simulator.state;

import io.stockroute.simulator.state.Refund.RestockType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How orders are cancelled and archived (facts-order-life.md section 22). Every method wants the shop's write lock. */
public final class Cancellations {
    /** Why, and what becomes of units and money. {@code reason} bears the names of Shopify's OrderCancelReason. */
    public record Wish(
            String reason,
            boolean restock,
            boolean refund,
            @Nullable String staffNote) {}

    private final ShopData data;
    private final Commitments commitments;
    private final Refunds refunds;

    Cancellations(ShopData data, Commitments commitments, Refunds refunds) {
        this.data = data;
        this.commitments = commitments;
        this.refunds = refunds;
    }

    /** Why it cannot be cancelled, in Shopify's words; null when it can be. */
    public @Nullable String obstacle(Order order) {
        if (order.cancelledAt() != null) {
            return "Cannot cancel an order that has already been canceled";
        }
        if (order.life().shipped().findAny().isPresent()) {
            return "Cannot cancel an order that has outstanding fulfillments";
        }
        return null;
    }

    public void cancel(Order order, Wish wish, Cause cause) {
        String obstacle = obstacle(order);
        if (obstacle != null) {
            throw new IllegalStateException(obstacle + " (order: " + order.name() + ")");
        }
        order.updatedAt = data.now();
        List<Refund.Line> cancelled = order.lines().stream()
                .filter(line -> line.currentQuantity > 0)
                .map(line -> line(order, line, wish.restock(), cause))
                .toList();
        List<Refunds.Back> money = wish.refund() ? Refunds.allMoney(order) : List.of();
        if (!money.isEmpty()) {
            refunds.record(order, null, cancelled, order.totals().currentShipping(), money);
        } else if (order.financialStatus == FinancialStatus.PENDING
                || order.financialStatus == FinancialStatus.AUTHORIZED) {
            order.financialStatus = FinancialStatus.VOIDED;
        }
        order.life().cancellation = new Cancellation(data.now(), wish.reason(), wish.staffNote());
        order.life().closedAt = data.now();
        data.happened(Topic.ORDERS_CANCELLED, order);
        data.happened(Topic.ORDERS_UPDATED, order);
    }

    private Refund.Line line(Order order, OrderLine line, boolean restock, Cause cause) {
        int quantity = line.currentQuantity;
        Location from = order.life().fulfillmentOrders().stream()
                .filter(each -> each.open() && each.lines().stream().anyMatch(part -> part.line() == line))
                .map(FulfillmentOrder::location)
                .findFirst()
                .orElse(null);
        MoneyBag subtotal = line.discountedTotal().share(quantity, line.quantity());
        MoneyBag tax = line.tax(order.currencies()).share(quantity, line.quantity());
        commitments.release(order, line, quantity, Commitments.Restock.of(restock), cause);
        line.currentQuantity = 0;
        RestockType type = restock ? RestockType.CANCEL : RestockType.NO_RESTOCK;
        return new Refund.Line(
                data.nextNumber(), line, quantity, 0, type, restock ? from : null, subtotal, tax, data.now());
    }

    /** Archives it; again is no change. */
    public void close(Order order) {
        if (order.life().closedAt == null) {
            order.life().closedAt = data.now();
            touched(order);
        }
    }

    /** Takes it out of the archive; again is no change. */
    public void open(Order order) {
        if (order.life().closedAt != null) {
            order.life().closedAt = null;
            touched(order);
        }
    }

    private void touched(Order order) {
        order.updatedAt = data.now();
        data.happened(Topic.ORDERS_UPDATED, order);
    }
}
