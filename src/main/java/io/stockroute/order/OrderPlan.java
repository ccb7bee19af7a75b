package io.stockroute.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an order in Source is to say, whichever way it is made. Read from the Destination each time, never stored: it holds a
 * customer's data.
 *
 * @param originName the order's name in the Destination
 * @param currency Source's own
 * @param lines each with what was paid for all its units
 * @param shipping what is brought of the shipping, priced like the lines
 * @param financialStatus Shopify's OrderCreateFinancialStatus; of real orders only
 * @param received what is to be recorded as paid; of real orders only
 * @param link to the order's page in the Destination's admin
 */
public record OrderPlan(
        Identity identity,
        String originName,
        Instant processedAt,
        boolean test,
        String currency,
        boolean taxesIncluded,
        List<PlannedLine> lines,
        List<OriginShipping> shipping,
        Optional<String> financialStatus,
        Optional<MoneyBag> received,
        Buyer buyer,
        Optional<String> note,
        Optional<String> poNumber,
        List<Attribute> attributes,
        List<String> tags,
        String link) {

    public OrderPlan {
        lines = List.copyOf(lines);
        shipping = List.copyOf(shipping);
        attributes = List.copyOf(attributes);
        tags = List.copyOf(tags);
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "OrderPlan[identity=" + identity + ", originName=" + originName + ", lines=" + lines.size() + "]";
    }
}
