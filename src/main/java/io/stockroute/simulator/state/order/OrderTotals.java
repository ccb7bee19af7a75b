package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.money.Money;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.money.TaxLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
        return sum(order.lines().stream()
                .map(line -> line.discountedTotal().share(line.currentQuantity(), line.quantity())));
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
                order.lines().stream()
                        .map(line -> line.tax(order.currencies()).share(line.currentQuantity(), line.quantity())),
                keptShipping().flatMap(line -> line.taxLines().stream()).map(TaxLine::price)));
    }

    public MoneyBag total() {
        MoneyBag net =
                subtotal().plus(shippingDiscounted()).plus(order.charges().all());
        return order.taxesIncluded() ? net : net.plus(tax());
    }

    public MoneyBag currentTotal() {
        MoneyBag net =
                currentSubtotal().plus(currentShipping()).plus(order.charges().current());
        return order.taxesIncluded() ? net : net.plus(currentTax());
    }

    /** After discounts, less what was refunded of it. */
    public MoneyBag currentShipping() {
        MoneyBag refunded = sum(order.life().refunds().stream().map(Refund::shipping));
        return order.cancelledAt() == null
                ? shippingDiscounted().minus(refunded)
                : order.currencies().zero();
    }

    /** An amount that the shopper saw; what it is in the shop's currency follows from the order's total. */
    public MoneyBag ofPresentment(BigDecimal amount) {
        MoneyBag total = total();
        BigDecimal whole = total.presentmentMoney().amount();
        BigDecimal shop = whole.signum() == 0
                        || order.currencies().shop().equals(order.currencies().presentment())
                ? amount
                : amount.multiply(total.shopMoney().amount())
                        .divide(whole, Math.max(Money.digits(order.currencies().shop()), 0), RoundingMode.HALF_UP);
        return order.currencies().bag(new Amount(shop, amount));
    }

    /** The taxes of what is left of the order. */
    public List<TaxLine> currentTaxLines() {
        if (!order.ownTaxLines().isEmpty()) {
            return order.cancelledAt() == null ? order.ownTaxLines() : List.of();
        }
        Stream<TaxLine> left = order.lines().stream()
                .filter(line -> line.currentQuantity() > 0)
                .flatMap(line -> line.taxLines().stream()
                        .map(tax -> new TaxLine(
                                tax.title(), tax.rate(), tax.price().share(line.currentQuantity(), line.quantity()))));
        return merged(Stream.concat(left, keptShipping().flatMap(line -> line.taxLines().stream())));
    }

    /** What the customer paid so far, before refunds. */
    public MoneyBag received() {
        MoneyBag unrecorded = order.paidUnrecorded == null ? order.currencies().zero() : order.paidUnrecorded;
        return sum(order.transactions().stream()
                        .filter(OrderTransaction::brought)
                        .map(OrderTransaction::amount))
                .plus(unrecorded);
    }

    /** What went back to the customer. */
    public MoneyBag refunded() {
        return sum(order.life().refunds().stream().map(Refund::total));
    }

    /** What the customer paid and did not get back. */
    public MoneyBag net() {
        return received().minus(refunded());
    }

    /** A change of what is to be paid changes whether it is paid (capture: order-edit-commit-derived-statuses). */
    @Nullable
    public FinancialStatus statusAfterEdit() {
        FinancialStatus status = order.financialStatus();
        if (status == null || status == FinancialStatus.PARTIALLY_REFUNDED) {
            return status;
        }
        if (outstanding().shopMoney().amount().signum() <= 0) {
            return received().shopMoney().amount().signum() > 0 ? FinancialStatus.PAID : status;
        }
        return received().shopMoney().amount().signum() > 0 ? FinancialStatus.PARTIALLY_PAID : status;
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

    /** Whether nothing is to be paid any more. */
    public boolean settled() {
        return PAID.contains(order.financialStatus());
    }

    /** What is still to be paid; below zero when money is to go back. A cancelled order was refunded in full. */
    public MoneyBag outstanding() {
        return order.cancelledAt() == null
                ? currentTotal().minus(net())
                : order.currencies().zero();
    }

    /** The order's taxes, those of the same title and rate added up. */
    public List<TaxLine> taxLines() {
        if (!order.ownTaxLines().isEmpty()) {
            return order.ownTaxLines();
        }
        return merged(Stream.concat(
                order.lines().stream().flatMap(line -> line.taxLines().stream()),
                order.shippingLines().stream().flatMap(line -> line.taxLines().stream())));
    }

    private static List<TaxLine> merged(Stream<TaxLine> taxes) {
        Map<String, TaxLine> merged = new LinkedHashMap<>();
        taxes.forEach(tax -> merged.merge(
                tax.title() + " " + tax.rate().stripTrailingZeros(),
                tax,
                (one, other) -> new TaxLine(one.title(), one.rate(), one.price().plus(other.price()))));
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
