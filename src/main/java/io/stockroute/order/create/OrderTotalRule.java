package io.stockroute.order.create;

import io.stockroute.CodedReason;
import io.stockroute.order.OrderDifference;
import io.stockroute.order.OrderKind;
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

    /** The difference; empty if there is none or nothing to compare. */
    public static Optional<CodedReason> compare(OrderPlan plan, SourceOrder made) {
        return compare(expected(plan), made);
    }

    /** As above, where the plan is not at hand any more: the order was found later. Amounts are compared, in one currency. */
    public static Optional<CodedReason> compare(Optional<Money> expected, SourceOrder made) {
        return expected.flatMap(wanted -> made.total()
                .filter(total -> !total.equals(wanted))
                .map(total -> OrderDifference.TOTAL_DIFFERS.with(
                        (made.draft() ? OrderKind.DRAFT : OrderKind.ORDER).name(), total, wanted)));
    }
}
