package io.stockroute.order;

import java.util.Optional;

/** Whether the order made in Source costs what the matched lines cost in the Destination, to the minor unit. */
public final class SumRule {

    private SumRule() {}

    /**
     * The difference in words; empty if there is none, or nothing to compare because Source's own prices hold. The taxes of a draft
     * order are Source's, so those that come on top are left out of its sum.
     */
    public static Optional<String> compare(OrderPlan plan, SourceOrder made) {
        Optional<Money> wanted = (made.draft() ? plan.goods() : plan.total()).map(MoneyBag::shop);
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
}
