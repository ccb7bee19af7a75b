package io.stockroute.order.decide;

import io.stockroute.Texts;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.origin.OriginShipping;
import io.stockroute.order.rows.OrderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The note of an order in Source: the Destination's, and what Source's order does not say otherwise. */
public final class OrderNoteRule {

    /** Shopify's limit, by the description of Order.note. */
    static final int LONGEST = 5000;

    /** For what is added; a longer list of lines is cut, and the Destination's note where both do not fit. */
    private static final int LONGEST_ADDED = 4000;

    private OrderNoteRule() {}

    /** @param shipping what is imported of the shipping */
    static Optional<String> note(
            OriginOrder order,
            List<ConsideredLine> lines,
            List<OriginShipping> shipping,
            OrderPricing pricing,
            ImportContext context) {
        List<String> added = new ArrayList<>();
        if (pricing.isSources()) {
            added.add("Placed in %s, %s paid; the prices here are this store's own."
                    .formatted(order.currency(), order.received().shop()));
        }
        if (context.kind() == OrderKind.DRAFT) {
            order.financialStatus()
                    .ifPresent(status -> added.add("Payment in %s: %s."
                            .formatted(
                                    context.pair().destination(),
                                    status.toLowerCase(Locale.ROOT).replace('_', ' '))));
        }
        List<String> leftOut = leftOut(order, lines, shipping);
        if (!leftOut.isEmpty()) {
            added.add("Not imported from %s %s:".formatted(context.pair().destination(), order.name()));
            added.addAll(leftOut);
        }
        return joined(order.note().orElse(""), Texts.shortened(String.join("\n", added), LONGEST_ADDED));
    }

    private static List<String> leftOut(OriginOrder order, List<ConsideredLine> lines, List<OriginShipping> shipping) {
        List<String> leftOut = new ArrayList<>();
        lines.stream()
                .filter(ConsideredLine::isLeftOut)
                .forEach(line -> leftOut.add("%d × %s, %s"
                        .formatted(
                                line.line().currentQuantity(),
                                line.name(),
                                line.line().currentPaid().shop())));
        if (shipping.isEmpty()) {
            order.shipping()
                    .forEach(line -> leftOut.add("Shipping: %s, %s"
                            .formatted(line.title(), line.price().shop())));
        }
        return leftOut;
    }

    private static Optional<String> joined(String note, String added) {
        if (added.isEmpty()) {
            return note.isEmpty() ? Optional.empty() : Optional.of(Texts.shortened(note, LONGEST));
        }
        return Optional.of(
                note.isEmpty() ? added : Texts.shortened(note, LONGEST - added.length() - 2) + "\n\n" + added);
    }
}
