package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.fulfillment.Shipment;
import io.stockroute.simulator.state.money.MoneyBag;

/** How orders are paid after they were placed (facts-order-life.md section 24). Wants the shop's write lock. */
public final class Payments {
    private final ShopData data;
    private final OrderTerms terms;

    Payments(ShopData data, OrderTerms terms) {
        this.data = data;
        this.terms = terms;
    }

    /** Whether there is something to be paid at all: not when it was cancelled or refunded. */
    public static boolean possible(Order order) {
        FinancialStatus status = order.financialStatus();
        return order.cancelledAt() == null
                && (status == null
                        || status == FinancialStatus.PENDING
                        || status == FinancialStatus.PARTIALLY_PAID
                        || status == FinancialStatus.AUTHORIZED
                        || status == FinancialStatus.EXPIRED)
                && order.totals().outstanding().shopMoney().amount().signum() > 0;
    }

    /** All that is outstanding was paid outside of the shop, or what was authorized is captured. */
    public void markAsPaid(Order order) {
        if (!possible(order)) {
            throw new IllegalStateException("Order cannot be marked as paid. (order: " + order.name() + ")");
        }
        pay(order, order.totals().outstanding());
    }

    /** A part, or all, of what is outstanding was paid. */
    public void pay(Order order, MoneyBag amount) {
        OrderTransaction authorization = order.transactions().stream()
                .filter(each -> each.authorizes() && order.financialStatus() == FinancialStatus.AUTHORIZED)
                .findFirst()
                .orElse(null);
        OrderTransaction payment = new OrderTransaction(
                data.nextNumber(),
                order,
                authorization == null ? "SALE" : "CAPTURE",
                "SUCCESS",
                authorization == null ? "manual" : authorization.gateway(),
                amount,
                authorization,
                data.now());
        order.add(payment);
        boolean all = order.totals().outstanding().shopMoney().amount().signum() <= 0;
        order.financialStatus = all ? FinancialStatus.PAID : FinancialStatus.PARTIALLY_PAID;
        if (all && terms.archives() && order.shipment() == Shipment.COMPLETE) {
            order.life().closedAt = data.now();
        }
        order.updatedAt = data.now();
        data.happened(Topic.ORDER_TRANSACTIONS_CREATE, payment);
        if (all) {
            data.happened(Topic.ORDERS_PAID, order);
        }
        data.happened(Topic.ORDERS_UPDATED, order);
    }
}
