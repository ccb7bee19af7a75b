package io.stockroute.order.decide;

import io.stockroute.CodedReason;
import io.stockroute.Texts;
import io.stockroute.order.OrderDifferenceText;
import io.stockroute.order.OrderKind;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.origin.OriginOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The note of an order in Source: the Destination's, and what Source's order does not say otherwise. */
public final class OrderNoteRule {

    /** Shopify's limit, by the description of Order.note. */
    static final int LONGEST = 5000;

    /** For what is added; a longer list of lines is cut, and the Destination's note where both do not fit. */
    private static final int LONGEST_ADDED = 4000;

    private OrderNoteRule() {}

    /** @param notCarried from {@link NotCarriedRule} */
    static Optional<String> note(
            OriginOrder order,
            List<CodedReason> notCarried,
            DraftTaxRule taxes,
            OrderPricing pricing,
            ImportContext context) {
        String destination = context.pair().destination();
        List<String> added = new ArrayList<>();
        if (pricing.isSources()) {
            added.add("Placed in %s, %s paid; the prices here are this store's own."
                    .formatted(order.currency(), order.money().received().shop()));
        }
        if (context.kind() == OrderKind.DRAFT) {
            order.financialStatus()
                    .ifPresent(status -> added.add("Payment in %s: %s."
                            .formatted(
                                    destination, status.toLowerCase(Locale.ROOT).replace('_', ' '))));
        }
        if (order.money().refunded().shop().isPositive()) {
            added.add("Refunded in %s before the import: %s."
                    .formatted(destination, order.money().refunded().shop()));
        }
        if (taxes == DraftTaxRule.EXEMPT) {
            added.add("The prices include the taxes of %s, so this draft order is tax exempt.%s"
                    .formatted(destination, taxes(order)));
        }
        if (!order.extras().discountCodes().isEmpty()) {
            added.add("Discount codes: %s."
                    .formatted(String.join(", ", order.extras().discountCodes())));
        }
        if (!notCarried.isEmpty()) {
            added.add("Not imported from %s %s:".formatted(destination, order.name()));
            added.addAll(OrderDifferenceText.of(notCarried));
        }
        return joined(order.note().orElse(""), Texts.shortened(String.join("\n", added), LONGEST_ADDED));
    }

    private static String taxes(OriginOrder order) {
        Map<String, MoneyBag> sums = new LinkedHashMap<>();
        Stream.concat(
                        order.lines().stream().flatMap(line -> line.currentTaxes().stream()),
                        order.shipping().stream().flatMap(line -> line.taxes().stream()))
                .forEach(tax -> sums.merge(tax.title(), tax.amount(), MoneyBag::plus));
        return sums.entrySet().stream()
                .map(sum -> " " + sum.getKey() + ": " + sum.getValue().shop() + ".")
                .collect(Collectors.joining());
    }

    private static Optional<String> joined(String note, String added) {
        if (added.isEmpty()) {
            return note.isEmpty() ? Optional.empty() : Optional.of(Texts.shortened(note, LONGEST));
        }
        return Optional.of(
                note.isEmpty() ? added : Texts.shortened(note, LONGEST - added.length() - 2) + "\n\n" + added);
    }
}
