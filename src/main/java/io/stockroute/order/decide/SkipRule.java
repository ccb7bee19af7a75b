package io.stockroute.order.decide;

import io.stockroute.order.OrderReason;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.origin.OrderPlaces.Progress;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.settings.OrderSettings.Fulfilled;
import java.util.List;
import java.util.Optional;

/** Which orders are none of Source's business. */
final class SkipRule {

    private SkipRule() {}

    static Optional<OrderReason> reason(OriginOrder order, List<ConsideredLine> lines, ImportContext context) {
        if (OrderIdentity.isOwn(order.tags(), order.sourceIdentifier())) {
            return Optional.of(OrderReason.OWN_ORDER);
        }
        if (order.createdAt().isBefore(context.since())) {
            return Optional.of(OrderReason.BEFORE_START);
        }
        if (order.test() && !context.settings().testOrders()) {
            return Optional.of(OrderReason.TEST_ORDER);
        }
        if (order.cancelledAt().isPresent()) {
            return Optional.of(OrderReason.CANCELLED);
        }
        if (context.settings().fulfilled() == Fulfilled.SKIP && order.places().progress() == Progress.ALL) {
            return Optional.of(OrderReason.ALREADY_FULFILLED);
        }
        return lines.stream().allMatch(line -> line.match().isEmpty())
                ? Optional.of(OrderReason.NO_SYNCED_LINES)
                : Optional.empty();
    }

    static String words(OrderReason reason, OriginOrder order) {
        return switch (reason) {
            case OWN_ORDER -> "Stockroute made it, for another sync.";
            case BEFORE_START -> "It was created at %s, before the strategy was enabled.".formatted(order.createdAt());
            case TEST_ORDER -> "It is a test order, and the settings do not import those.";
            case CANCELLED -> "It was cancelled before it could be imported.";
            case ALREADY_FULFILLED ->
                "It was fulfilled before it could be imported, and the settings skip such orders.";
            case NO_SYNCED_LINES -> "None of its lines is a synced product, or none of those is left in it.";
            default -> reason.meaning();
        };
    }
}
