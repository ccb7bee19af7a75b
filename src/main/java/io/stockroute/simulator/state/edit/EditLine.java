package io.stockroute.simulator.state.edit;

import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.product.SoldItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of an order while it is edited. Guarded by the shop's lock. */
public final class EditLine {
    private final String id;
    private final @Nullable OrderLine line;
    private final SoldItem soldItem;
    private final MoneyBag unitPrice;
    private final int before;
    private final int editableBefore;
    private final List<EditDiscount> discounts = new ArrayList<>();
    private int quantity;
    private boolean restock;

    private EditLine(
            String id, @Nullable OrderLine line, SoldItem soldItem, MoneyBag unitPrice, int quantity, int editable) {
        this.id = id;
        this.line = line;
        this.soldItem = soldItem;
        this.unitPrice = unitPrice;
        this.before = line == null ? 0 : quantity;
        this.editableBefore = editable;
        this.quantity = quantity;
    }

    /** One that the order has; only what is not shipped can be changed. */
    static EditLine present(String id, OrderLine line, int editable) {
        return new EditLine(id, line, line.soldItem(), line.unitPrice(), line.currentQuantity(), editable);
    }

    /** One that the order is to have. */
    public static EditLine added(String id, SoldItem soldItem, MoneyBag unitPrice, int quantity) {
        return new EditLine(id, null, soldItem, unitPrice, quantity, quantity);
    }

    /** The last part of its global id: the line's number, or a UUID for a new one. */
    public String id() {
        return id;
    }

    /** Null for one that is added. */
    public @Nullable OrderLine line() {
        return line;
    }

    public SoldItem soldItem() {
        return soldItem;
    }

    public MoneyBag unitPrice() {
        return unitPrice;
    }

    public int quantity() {
        return quantity;
    }

    /** More than before; below zero when there are fewer. */
    public int change() {
        return quantity - before;
    }

    public int editableBefore() {
        return editableBefore;
    }

    public int editable() {
        return Math.max(0, editableBefore + (line == null ? 0 : change()));
    }

    public boolean restock() {
        return restock;
    }

    /** The discounts that this edit adds. */
    public List<EditDiscount> discounts() {
        return List.copyOf(discounts);
    }

    public void set(int newQuantity, boolean restocking) {
        quantity = newQuantity;
        restock = restocking;
    }

    public void add(EditDiscount discount) {
        discounts.add(discount);
    }

    public boolean removeDiscount(String application) {
        return discounts.removeIf(each -> each.application().equals(application));
    }

    /** After the line's own discounts, old and new. */
    public MoneyBag discountedUnitPrice() {
        MoneyBag price = unitPrice;
        if (line != null && line.quantity() > 0) {
            price = price.minus(line.ownDiscount().share(1, line.quantity()));
        }
        return discounts.stream().map(each -> each.perUnit(unitPrice)).reduce(price, MoneyBag::minus);
    }
}
