package io.stockroute.order.decide;

import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.origin.OriginOrder;
import java.util.List;
import java.util.Optional;

/** Which orders are none of Source's business. */
final class SkipRule {

    private SkipRule() {}

    static Optional<SkipReason> reason(OriginOrder order, List<ConsideredLine> lines, ImportContext context) {
        if (OrderIdentity.isOwn(order.tags(), order.sourceIdentifier())) {
            return Optional.of(SkipReason.OWN_ORDER);
        }
        if (order.createdAt().isBefore(context.since())) {
            return Optional.of(SkipReason.BEFORE_START);
        }
        if (order.test() && !context.settings().testOrders()) {
            return Optional.of(SkipReason.TEST_ORDER);
        }
        if (order.cancelledAt().isPresent()) {
            return Optional.of(SkipReason.CANCELLED);
        }
        return lines.stream().allMatch(line -> line.match().isEmpty())
                ? Optional.of(SkipReason.NO_SYNCED_LINE)
                : Optional.empty();
    }

    static String words(SkipReason reason, OriginOrder order) {
        return switch (reason) {
            case OWN_ORDER -> "Stockroute made it, for another sync.";
            case BEFORE_START -> "It was created at %s, before the strategy was enabled.".formatted(order.createdAt());
            case TEST_ORDER -> "It is a test order, and the settings do not bring those.";
            case CANCELLED -> "It was cancelled before it could be brought.";
            case NO_SYNCED_LINE -> "None of its lines is a synced product, or none of those is left in it.";
        };
    }
}
