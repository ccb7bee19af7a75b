package io.stockroute.order.origin;

import io.stockroute.order.money.MoneyBag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order of a Destination as Shopify has it now: after edits and refunds, read anew each time and never stored.
 *
 * @param id its number, unique over all of Shopify
 * @param currency the Destination's own
 * @param financialStatus Shopify's OrderDisplayFinancialStatus
 * @param received what was paid so far, before refunds
 * @param lines also those that an edit removed
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
        MoneyBag received,
        OrderCustomer buyer,
        Optional<String> note,
        Optional<String> poNumber,
        List<OrderAttribute> attributes,
        List<OriginLine> lines,
        List<OriginShipping> shipping) {

    public OriginOrder {
        tags = List.copyOf(tags);
        attributes = List.copyOf(attributes);
        lines = List.copyOf(lines);
        shipping = List.copyOf(shipping);
    }

    OriginOrder with(List<OriginLine> all) {
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
                received,
                buyer,
                note,
                poNumber,
                attributes,
                all,
                shipping);
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "OriginOrder[id=" + id + ", name=" + name + "]";
    }
}
