package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.Entity;
import io.stockroute.simulator.state.money.Currencies;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.money.TaxLine;
import io.stockroute.simulator.state.product.Level;
import io.stockroute.simulator.state.product.SoldItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of an order, and where its units were taken from. Guarded by the shop's lock. */
public final class OrderLine implements Entity {
    int currentQuantity;
    int position;
    LineExtras extras = LineExtras.NONE;

    /** Null when the line moved no stock. */
    @Nullable
    Level source;

    /** Set when the line joins its order. */
    @Nullable
    Order order;

    private final long number;
    private final SoldItem soldItem;
    private int quantity;
    private final MoneyBag unitPrice;
    private final List<DiscountAllocation> discounts;
    private List<TaxLine> taxLines;
    private final List<Attribute> properties;
    private final Instant createdAt;

    public OrderLine(long number, SoldItem soldItem, Terms terms, Instant now) {
        this.number = number;
        this.soldItem = soldItem;
        this.quantity = terms.quantity();
        this.currentQuantity = terms.quantity();
        this.unitPrice = terms.unitPrice();
        this.discounts = new ArrayList<>(terms.discounts());
        this.taxLines = List.copyOf(terms.taxLines());
        this.properties = List.copyOf(terms.properties());
        this.createdAt = now;
    }

    /** How many, for how much. */
    public record Terms(
            int quantity,
            MoneyBag unitPrice,
            List<DiscountAllocation> discounts,
            List<TaxLine> taxLines,
            List<Attribute> properties) {}

    @Override
    public long number() {
        return number;
    }

    @Override
    public String type() {
        return "LineItem";
    }

    /** Lines are paged in the order in which they were given. */
    @Override
    public long record() {
        return position;
    }

    public Order order() {
        return Objects.requireNonNull(order);
    }

    public SoldItem soldItem() {
        return soldItem;
    }

    /** As ordered, with what edits added; what was removed since counts too. */
    public int quantity() {
        return quantity;
    }

    /** Less what was removed by edits, refunds and the cancellation. */
    public int currentQuantity() {
        return currentQuantity;
    }

    public MoneyBag unitPrice() {
        return unitPrice;
    }

    public MoneyBag originalTotal() {
        return unitPrice.times(quantity);
    }

    /** What discounts of this line alone take off it: without its share of the order's. */
    public MoneyBag ownDiscount() {
        return discounts.stream()
                .filter(each -> !each.acrossOrder())
                .map(DiscountAllocation::amount)
                .reduce(unitPrice.times(0), MoneyBag::plus);
    }

    public List<DiscountAllocation> discounts() {
        return List.copyOf(discounts);
    }

    /** After all discounts; taxes are in it when the order's prices include them. */
    public MoneyBag discountedTotal() {
        return discounts.stream().map(DiscountAllocation::amount).reduce(originalTotal(), MoneyBag::minus);
    }

    /** The taxes of all its units. */
    public MoneyBag tax(Currencies currencies) {
        return taxLines.stream().map(TaxLine::price).reduce(currencies.zero(), MoneyBag::plus);
    }

    void tax(@Nullable TaxLine only) {
        taxLines = only == null ? List.of() : List.of(only);
    }

    public void shrink(int fewer) {
        currentQuantity -= fewer;
    }

    /** Its units are taken from this level, or from none. */
    public void takenFrom(@Nullable Level level) {
        source = level;
    }

    /** More units by an edit; each bears as much tax as those before it. */
    public void grow(int more) {
        taxLines = taxLines.stream()
                .map(tax -> new TaxLine(tax.title(), tax.rate(), tax.price().share(quantity + more, quantity)))
                .toList();
        quantity += more;
        currentQuantity += more;
    }

    /** An edit takes this off each unit. */
    public void discount(String title, MoneyBag perUnit) {
        discounts.add(new DiscountAllocation(title, false, perUnit.times(quantity)));
    }

    public List<TaxLine> taxLines() {
        return taxLines;
    }

    public LineExtras extras() {
        return extras;
    }

    public List<Attribute> properties() {
        return properties;
    }

    /** The level that its units were taken from when the order was placed, unless it moved no stock. */
    public @Nullable Level source() {
        return source;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
