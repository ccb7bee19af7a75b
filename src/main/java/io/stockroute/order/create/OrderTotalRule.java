package io.stockroute.order.create;

import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.money.Money;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.rows.SourceOrder;
import java.util.Optional;

/** Whether the order made in Source costs what the matched lines cost in the Destination, to the minor unit. */
public final class OrderTotalRule {

    private OrderTotalRule() {}

    /**
     * The difference in words; empty if there is none, or nothing to compare because Source's own prices hold. The taxes of a draft
     * order are Source's, so those that come on top are left out of its sum.
     */
    public static Optional<String> compare(OrderPlan plan, SourceOrder made) {
        Optional<Money> wanted = expected(plan, made.draft());
        if (wanted.isEmpty() || made.total().isEmpty() || wanted.equals(made.total())) {
            return Optional.empty();
        }
        return Optional.of("Source's %s sums to %s, the matched lines%s to %s%s"
                .formatted(
                        made.draft() ? "draft order" : "order",
                        made.total().get(),
                        plan.shipping().isEmpty() ? "" : " and the shipping",
                        wanted.get(),
                        made.draft() && !plan.taxesIncluded() ? ", before taxes" : ""));
    }

    /** What an order or a draft order made of the plan is to cost; empty if there is nothing to compare. */
    public static Optional<Money> expected(OrderPlan plan, boolean draft) {
        return (draft ? plan.goods() : plan.total()).map(MoneyBag::shop);
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
                : Optional.of("Source's sum is %s, %s was expected".formatted(total.get(), expected.get()));
    }
}
