package io.stockroute.simulator.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sums of an order: as ordered, and (current) without what was removed since. */
public final class OrderTotals {
    private static final Set<FinancialStatus> PAID =
            EnumSet.of(FinancialStatus.PAID, FinancialStatus.PARTIALLY_REFUNDED, FinancialStatus.REFUNDED);

    private final Order order;

    OrderTotals(Order order) {
        this.order = order;
    }

    /** The lines before discounts. */
    public MoneyBag lineItems() {
        return sum(order.lines().stream().map(OrderLine::originalTotal));
    }

    /** The lines after discounts; taxes are in it when the order's prices include them. */
    public MoneyBag subtotal() {
        return lineItems().minus(sum(lineDiscounts()));
    }

    public MoneyBag currentSubtotal() {
        return sum(order.lines().stream().map(line -> line.originalTotal()
                .minus(sum(line.discounts().stream().map(DiscountAllocation::amount)))
                .share(line.currentQuantity(), line.quantity())));
    }

    /** Off lines and off shipping. */
    public MoneyBag discounts() {
        return sum(lineDiscounts()).plus(shippingPrice()).minus(shippingDiscounted());
    }

    /** Before discounts. */
    public MoneyBag shippingPrice() {
        return sum(order.shippingLines().stream().map(ShippingLine::price));
    }

    public MoneyBag shippingDiscounted() {
        return sum(order.shippingLines().stream().map(ShippingLine::discountedPrice));
    }

    public MoneyBag tax() {
        return sum(taxLines().stream().map(TaxLine::price));
    }

    public MoneyBag currentTax() {
        if (!order.ownTaxLines().isEmpty()) {
            return order.cancelledAt() == null ? tax() : order.currencies().zero();
        }
        return sum(Stream.concat(
                order.lines().stream().map(line -> sum(line.taxLines().stream().map(TaxLine::price))
                        .share(line.currentQuantity(), line.quantity())),
                keptShipping().flatMap(line -> line.taxLines().stream()).map(TaxLine::price)));
    }

    public MoneyBag total() {
        MoneyBag net =
                subtotal().plus(shippingDiscounted()).plus(order.charges().all());
        return order.taxesIncluded() ? net : net.plus(tax());
    }

    public MoneyBag currentTotal() {
        MoneyBag net = currentSubtotal()
                .plus(sum(keptShipping().map(ShippingLine::discountedPrice)))
                .plus(order.charges().current());
        return order.taxesIncluded() ? net : net.plus(currentTax());
    }

    /** What the customer paid so far, before refunds. */
    public MoneyBag received() {
        if (!order.transactions().isEmpty()) {
            return sum(order.transactions().stream()
                    .filter(OrderTransaction::brought)
                    .map(OrderTransaction::amount));
        }
        return PAID.contains(order.financialStatus())
                ? total()
                : order.currencies().zero();
    }

    /** What the transactions say of the payment; null without any (capture: order-create-math-matrix). */
    @Nullable
    FinancialStatus statusFromPayments() {
        List<OrderTransaction> transactions = order.transactions();
        if (transactions.isEmpty()) {
            return null;
        }
        BigDecimal received = received().shopMoney().amount();
        if (received.compareTo(total().shopMoney().amount()) >= 0) {
            return FinancialStatus.PAID;
        }
        if (received.signum() > 0) {
            return FinancialStatus.PARTIALLY_PAID;
        }
        return transactions.stream().anyMatch(OrderTransaction::authorizes)
                ? FinancialStatus.AUTHORIZED
                : FinancialStatus.PENDING;
    }

    /** What is still to be paid; below zero when money is to go back. A cancelled order was refunded in full. */
    public MoneyBag outstanding() {
        MoneyBag kept =
                order.cancelledAt() == null ? received() : order.currencies().zero();
        return currentTotal().minus(kept);
    }

    /** The order's taxes, those of the same title and rate added up. */
    public List<TaxLine> taxLines() {
        if (!order.ownTaxLines().isEmpty()) {
            return order.ownTaxLines();
        }
        Map<String, TaxLine> merged = new LinkedHashMap<>();
        Stream.concat(
                        order.lines().stream().flatMap(line -> line.taxLines().stream()),
                        order.shippingLines().stream().flatMap(line -> line.taxLines().stream()))
                .forEach(tax -> merged.merge(
                        tax.title() + " " + tax.rate().stripTrailingZeros(),
                        tax,
                        (one, other) ->
                                new TaxLine(one.title(), one.rate(), one.price().plus(other.price()))));
        return new ArrayList<>(merged.values());
    }

    private Stream<ShippingLine> keptShipping() {
        return order.cancelledAt() == null ? order.shippingLines().stream() : Stream.empty();
    }

    private Stream<MoneyBag> lineDiscounts() {
        return order.lines().stream().flatMap(line -> line.discounts().stream()).map(DiscountAllocation::amount);
    }

    private MoneyBag sum(Stream<MoneyBag> parts) {
        return parts.reduce(order.currencies().zero(), MoneyBag::plus);
    }
}
