package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Cause;
import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.fulfillment.Commitments;
import io.stockroute.simulator.state.fulfillment.FulfillmentOrder;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.Refund.RestockType;
import io.stockroute.simulator.state.product.Claims;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How orders are cancelled and archived (facts-order-life.md section 22). Every method wants the shop's write lock. */
public final class Cancellations {
    /** Why, and what becomes of units and money. {@code reason} bears the names of Shopify's OrderCancelReason. */
    public record Request(
            String reason,
            boolean restock,
            boolean refund,
            @Nullable String staffNote) {}

    private final ShopData data;
    private final Commitments commitments;
    private final Refunds refunds;
    private final OrderTerms terms;

    Cancellations(ShopData data, Commitments commitments, Refunds refunds, OrderTerms terms) {
        this.terms = terms;
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

    /** Has it cancelled as the API does it: by a job, which may fail though it was accepted. */
    public CancelJob start(Order order, Request request, Cause cause) {
        CancelJob job = data.keep(new CancelJob(order, data.now()));
        Runnable work = () -> {
            String failure = late(order, request);
            if (failure == null) {
                cancel(order, request, cause);
                job.succeeded();
            } else {
                job.failed(failure);
            }
        };
        if (terms.cancelAfter().isZero()) {
            work.run();
        } else {
            data.at(data.now().plus(terms.cancelAfter()), work);
        }
        return job;
    }

    /** What only shows when the job is done: a paid order cannot be restocked at a location that is not active. */
    private @Nullable String late(Order order, Request request) {
        boolean inactive = order.life().fulfillmentOrders().stream()
                .anyMatch(each -> each.open() && !each.location().active());
        return request.restock() && inactive && order.totals().settled()
                ? "Cannot restock inventory at a deactivated location"
                : obstacle(order);
    }

    public void cancel(Order order, Request request, Cause cause) {
        String obstacle = obstacle(order);
        if (obstacle != null) {
            throw new IllegalStateException(obstacle + " (order: " + order.name() + ")");
        }
        order.updatedAt = data.now();
        List<Refund.Line> cancelled = order.lines().stream()
                .filter(line -> line.currentQuantity > 0)
                .map(line -> line(order, line, request.restock(), cause))
                .toList();
        List<Refunds.Back> money = request.refund() ? Refunds.allMoney(order) : List.of();
        if (!money.isEmpty()) {
            refunds.record(order, null, cancelled, order.totals().currentShipping(), money);
        } else if (order.financialStatus == FinancialStatus.PENDING
                || order.financialStatus == FinancialStatus.AUTHORIZED) {
            order.financialStatus = FinancialStatus.VOIDED;
        }
        order.life().cancellation = new Cancellation(data.now(), request.reason(), request.staffNote());
        order.life().closedAt = data.now();
        data.happened(Topic.ORDERS_CANCELLED, order);
        data.happened(Topic.ORDERS_UPDATED, order);
    }

    /** An unpaid order's units at a location that is not active go nowhere (schema: orderCancel). */
    private Commitments.Restock restock(OrderLine line, @Nullable Location from, boolean wanted) {
        if (!wanted || from == null || !from.active()) {
            return Commitments.Restock.of(wanted && (from == null || from.active()));
        }
        return terms.otherwise(OpenQuestion.CANCELLED_UNITS_GO_TO_THE_FIRST_LEVEL)
                ? new Commitments.Restock(
                        true,
                        Claims.wouldTake(line.soldItem().variant(), 0)
                                .map(Level::location)
                                .orElse(null))
                : Commitments.Restock.of(true);
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
        commitments.release(order, line, quantity, restock(line, from, restock), cause);
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
