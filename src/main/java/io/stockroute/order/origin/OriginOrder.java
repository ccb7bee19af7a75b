package io.stockroute.order.origin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order of a Destination as Shopify has it now: after edits and refunds, read each time and never stored.
 *
 * @param id its number, unique over all of Shopify
 * @param currency the Destination's own
 * @param financialStatus Shopify's OrderDisplayFinancialStatus
 * @param money what it costs now and what was paid
 * @param lines also those that an edit removed
 * @param places where its units were taken, and what is shipped already
 */
public record OriginOrder(
        long id,
        String name,
        Instant createdAt,
        Instant processedAt,
        Optional<Instant> cancelledAt,
        boolean test,
        List<String> tags,
        Optional<String> sourceIdentifier,
        String currency,
        boolean taxesIncluded,
        Optional<String> financialStatus,
        OriginMoney money,
        OrderCustomer buyer,
        Optional<String> note,
        Optional<String> poNumber,
        List<OrderAttribute> attributes,
        List<OriginLine> lines,
        List<OriginShipping> shipping,
        OriginExtras extras,
        OrderPlaces places) {

    public OriginOrder {
        tags = List.copyOf(tags);
        attributes = List.copyOf(attributes);
        lines = List.copyOf(lines);
        shipping = List.copyOf(shipping);
    }

    /** The same order with all its lines and shipping lines. */
    OriginOrder with(List<OriginLine> allLines, List<OriginShipping> allShipping) {
        return of(allLines, allShipping, places);
    }

    /** The same order, and where its units are. */
    public OriginOrder at(OrderPlaces known) {
        return of(lines, shipping, known);
    }

    private OriginOrder of(List<OriginLine> allLines, List<OriginShipping> allShipping, OrderPlaces known) {
        return new OriginOrder(
                id,
                name,
                createdAt,
                processedAt,
                cancelledAt,
                test,
                tags,
                sourceIdentifier,
                currency,
                taxesIncluded,
                financialStatus,
                money,
                buyer,
                note,
                poNumber,
                attributes,
                allLines,
                allShipping,
                extras,
                known);
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "OriginOrder[id=" + id + ", name=" + name + "]";
    }
}
