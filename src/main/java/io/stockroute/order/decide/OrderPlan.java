package io.stockroute.order.decide;

import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.order.origin.OrderAttribute;
import io.stockroute.order.origin.OrderCustomer;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.origin.OriginShipping;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an order in Source is to say, whichever way it is made. Read from the Destination each time, never stored: it holds a
 * customer's data.
 *
 * @param originName the order's name in the Destination
 * @param currency Source's own
 * @param lines each with what was paid for all its units
 * @param shipping what is imported of the shipping, priced like the lines
 * @param financialStatus Shopify's OrderCreateFinancialStatus; of real orders only
 * @param received what was paid in the Destination before refunds; of real orders only; empty if Source's prices hold
 * @param link to the order's page in the Destination's admin
 * @param taxExempt whether Source is to add no taxes; of draft orders only
 * @param fulfillment of a real order that was fulfilled already
 * @param places where its units were sold, as far as that is known and matters
 * @param report how it differs from the order in the Destination
 */
public record OrderPlan(
        OrderIdentity identity,
        String originName,
        Instant processedAt,
        boolean test,
        String currency,
        boolean taxesIncluded,
        List<PlannedLine> lines,
        List<OriginShipping> shipping,
        Optional<String> financialStatus,
        Optional<MoneyBag> received,
        OrderCustomer buyer,
        Optional<String> note,
        Optional<String> poNumber,
        List<OrderAttribute> attributes,
        List<String> tags,
        String link,
        boolean taxExempt,
        Optional<PlannedFulfillment> fulfillment,
        List<PlannedPlace> places,
        ImportReport report) {

    /** Shopify rejects draft orders with more lines. */
    public static final int MOST_DRAFT_LINES = 499;

    public OrderPlan {
        lines = List.copyOf(lines);
        shipping = List.copyOf(shipping);
        attributes = List.copyOf(attributes);
        tags = List.copyOf(tags);
        places = List.copyOf(places);
    }

    /** The lines to send: split so that no cent is lost, unless that makes more of them than Shopify takes. */
    public List<PlannedLine> linesWithin(int most) {
        List<PlannedLine> split = lines.stream()
                .flatMap(line -> LineSplitRule.split(line).stream())
                .toList();
        return split.size() <= most
                ? split
                : lines.stream().map(PlannedLine::rounded).toList();
    }

    /** The currency that the shopper saw, if it is not Source's. */
    public Optional<String> presentmentCurrency() {
        return lines.stream()
                .flatMap(line -> line.paid().stream())
                .filter(MoneyBag::isForeign)
                .findFirst()
                .map(paid -> paid.presentment().currency());
    }

    /** What the order costs; empty if Source's own prices hold. */
    public Optional<MoneyBag> total() {
        return total(lines);
    }

    /** What the order costs with these lines. */
    public Optional<MoneyBag> total(List<PlannedLine> sent) {
        Stream<TaxLine> taxes = Stream.concat(
                sent.stream().flatMap(line -> line.taxes().stream()),
                shipping.stream().flatMap(line -> line.taxes().stream()));
        return goods(sent)
                .map(goods -> taxesIncluded ? goods : taxes.map(TaxLine::amount).reduce(goods, MoneyBag::plus));
    }

    private Optional<MoneyBag> goods(List<PlannedLine> sent) {
        if (sent.stream().anyMatch(line -> line.paid().isEmpty())) {
            return Optional.empty();
        }
        return Stream.concat(
                        sent.stream().flatMap(line -> line.paid().stream()),
                        shipping.stream().map(OriginShipping::price))
                .reduce(MoneyBag::plus);
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "OrderPlan[identity=" + identity + ", originName=" + originName + ", lines=" + lines.size() + "]";
    }
}
