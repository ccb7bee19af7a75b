package io.stockroute.order.create;

import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.money.Money;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.rows.SourceOrder;
import java.util.Optional;

/** Whether the order made in Source costs what the one in the Destination costs, to the minor unit. */
public final class OrderTotalRule {

    private OrderTotalRule() {}

    /** What it is to cost; empty if there is nothing to compare, as Source's own prices hold. */
    public static Optional<Money> expected(OrderPlan plan) {
        return plan.report().total().map(MoneyBag::shop);
    }

    /** The difference in words; empty if there is none or nothing to compare. */
    public static Optional<String> compare(OrderPlan plan, SourceOrder made) {
        return compare(expected(plan).map(Money::toString), made);
    }

    /**
     * As above, where the plan is not at hand any more: the order was found later.
     *
     * @param expected as {@link Money#toString()} writes it
     */
    public static Optional<String> compare(Optional<String> expected, SourceOrder made) {
        Optional<String> total = made.total().map(Money::toString);
        return expected.isEmpty() || total.isEmpty() || total.equals(expected)
                ? Optional.empty()
                : Optional.of("Source's %s sums to %s, the order in the Destination to %s"
                        .formatted(made.draft() ? "draft order" : "order", total.get(), expected.get()));
    }
}
