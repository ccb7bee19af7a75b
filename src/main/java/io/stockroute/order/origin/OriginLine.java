package io.stockroute.order.origin;

import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A line of an order in a Destination.
 *
 * @param id the number of Shopify's LineItem; it stays when the variant is deleted
 * @param variantId empty for a custom line, and when the variant was deleted
 * @param quantity units ordered
 * @param currentQuantity of those, units neither removed by an edit nor refunded
 * @param unitPrice of one unit, before discounts
 * @param discounts what each discount took off the line, for {@code quantity} units
 * @param taxes for {@code quantity} units
 */
public record OriginLine(
        long id,
        Optional<Long> variantId,
        String title,
        Optional<String> variantTitle,
        Optional<String> sku,
        int quantity,
        int currentQuantity,
        MoneyBag unitPrice,
        List<MoneyBag> discounts,
        List<TaxLine> taxes,
        boolean requiresShipping,
        boolean taxable,
        boolean giftCard,
        List<OrderAttribute> attributes,
        LineExtras extras) {

    public OriginLine {
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
        attributes = List.copyOf(attributes);
    }

    /** What the units that are left cost after every discount, to the minor unit. */
    public MoneyBag currentPaid() {
        MoneyBag paid = discounts.stream().reduce(unitPrice.times(quantity), MoneyBag::minus);
        return paid.share(BigDecimal.valueOf(currentQuantity), BigDecimal.valueOf(quantity));
    }

    /** Whether nobody can ever ship it, nor match it: a tip, a donation, a gift card. */
    public boolean isUnshippable() {
        return giftCard || (variantId.isEmpty() && !requiresShipping);
    }

    /** The duties on the units that are left. */
    public List<OriginCharge> currentDuties() {
        BigDecimal left = BigDecimal.valueOf(currentQuantity);
        BigDecimal all = BigDecimal.valueOf(quantity);
        return extras.duties().stream()
                .map(duty -> new OriginCharge(
                        duty.title(),
                        duty.price().share(left, all),
                        duty.taxes().stream().map(tax -> tax.share(left, all)).toList()))
                .toList();
    }

    /** The taxes on the units that are left. */
    public List<TaxLine> currentTaxes() {
        return taxes.stream()
                .map(tax -> tax.share(BigDecimal.valueOf(currentQuantity), BigDecimal.valueOf(quantity)))
                .toList();
    }
}
