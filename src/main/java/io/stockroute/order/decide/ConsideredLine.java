package io.stockroute.order.decide;

import io.stockroute.order.origin.OriginLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of an order and whether it is imported.
 *
 * @param position from 1
 * @param match empty if the line is not imported
 * @param reason why it is not imported; empty if it is
 */
record ConsideredLine(int position, OriginLine line, Optional<VariantMatch> match, String reason) {

    static List<ConsideredLine> of(List<OriginLine> lines, Map<Long, VariantMatch> matches) {
        List<ConsideredLine> considered = new ArrayList<>();
        for (OriginLine line : lines) {
            Optional<VariantMatch> match = line.variantId().flatMap(id -> Optional.ofNullable(matches.get(id)));
            String reason = reason(line, match.isPresent());
            considered.add(
                    new ConsideredLine(considered.size() + 1, line, match.filter(found -> reason.isEmpty()), reason));
        }
        return considered;
    }

    private static String reason(OriginLine line, boolean matched) {
        if (line.currentQuantity() <= 0) {
            return "It was removed or refunded before the order was imported.";
        }
        if (line.giftCard()) {
            return "A gift card is never imported.";
        }
        if (line.variantId().isEmpty()) {
            return "It is a custom line, or its product was deleted.";
        }
        return matched ? "" : "This product is not synced.";
    }

    /** Whether it is still part of the order and cannot be imported. */
    boolean isLeftOut() {
        return line.currentQuantity() > 0 && match.isEmpty();
    }

    /** What is told of it if its order is imported. */
    LineReport report() {
        return report(match.isPresent(), reason);
    }

    /** What is told of it if its order is not imported. */
    LineReport withheld(String words) {
        return report(false, reason.isEmpty() ? words : reason);
    }

    private LineReport report(boolean imported, String why) {
        int quantity = line.currentQuantity() > 0 ? line.currentQuantity() : line.quantity();
        return new LineReport(position, line.title(), line.variantTitle(), line.sku(), quantity, imported, why);
    }

    /** For an operator: {@code Shirt / Blue (SKU S-1)}. */
    String name() {
        return line.title()
                + line.variantTitle().map(variant -> " / " + variant).orElse("")
                + line.sku().map(sku -> " (SKU " + sku + ")").orElse("");
    }
}
