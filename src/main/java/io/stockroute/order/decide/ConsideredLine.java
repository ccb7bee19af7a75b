package io.stockroute.order.decide;

import io.stockroute.order.origin.OriginLine;
import io.stockroute.order.origin.OriginOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of an order and whether it is imported.
 *
 * @param position from 1
 * @param match empty if it is not imported as a product of Source
 * @param custom whether it is imported as a line without stock: nobody can ever ship it
 * @param reason why it is not imported; empty if it is
 */
record ConsideredLine(int position, OriginLine line, Optional<VariantMatch> match, boolean custom, String reason) {

    static List<ConsideredLine> of(OriginOrder order, OrderPricing pricing, ImportContext context) {
        List<ConsideredLine> considered = new ArrayList<>();
        for (OriginLine line : order.lines()) {
            considered.add(of(considered.size() + 1, line, pricing, context));
        }
        return considered;
    }

    private static ConsideredLine of(int position, OriginLine line, OrderPricing pricing, ImportContext context) {
        Optional<VariantMatch> match = line.isUnshippable() ? Optional.empty() : context.match(line);
        boolean custom = line.isUnshippable() && !pricing.isSources();
        String reason = reason(line, match.isPresent() || custom);
        return new ConsideredLine(
                position, line, match.filter(found -> reason.isEmpty()), custom && reason.isEmpty(), reason);
    }

    private static String reason(OriginLine line, boolean imported) {
        if (line.currentQuantity() <= 0) {
            return "It was removed or refunded before the order was imported.";
        }
        if (imported) {
            return "";
        }
        if (line.isUnshippable()) {
            return "It is no product of Source, and Source's own prices apply.";
        }
        return line.variantId().isEmpty()
                ? "It is a custom line, or its product was deleted before it was matched."
                : "This product is not synced.";
    }

    boolean isImported() {
        return match.isPresent() || custom;
    }

    /** Whether it is still part of the order and is not imported. */
    boolean isLeftOut() {
        return line.currentQuantity() > 0 && !isImported();
    }

    /** Whether it is still to be shipped and has no match in Source. */
    boolean isUnmatched() {
        return isLeftOut() && !line.isUnshippable();
    }

    /** What is told of it if its order is imported. */
    LineReport report() {
        return report(isImported(), reason);
    }

    /** What is told of it if its order is not imported. */
    LineReport notImported(String words) {
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
