package io.stockroute.simulator.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of an order, and where its units were taken from. Guarded by the shop's lock. */
public final class OrderLine implements Entity {
    int currentQuantity;
    int position;
    LineExtras extras = LineExtras.NONE;

    /** Null when the line moved no stock. */
    @Nullable
    Level source;

    private final long number;
    private final Article article;
    private final int quantity;
    private final MoneyBag unitPrice;
    private final List<DiscountAllocation> discounts;
    private final List<TaxLine> taxLines;
    private final List<Attribute> properties;
    private final Instant createdAt;

    OrderLine(long number, Article article, Terms terms, Instant now) {
        this.number = number;
        this.article = article;
        this.quantity = terms.quantity();
        this.currentQuantity = terms.quantity();
        this.unitPrice = terms.unitPrice();
        this.discounts = List.copyOf(terms.discounts());
        this.taxLines = List.copyOf(terms.taxLines());
        this.properties = List.copyOf(terms.properties());
        this.createdAt = now;
    }

    /** How many, for how much. */
    record Terms(
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

    public Article article() {
        return article;
    }

    /** As ordered. */
    public int quantity() {
        return quantity;
    }

    /** Less what was removed by edits and the cancellation. */
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
        return discounts;
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

    /** The level whose units are committed to this line, unless it moved no stock. */
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
