package io.stockroute.order.decide;

import io.stockroute.order.money.Money;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * Splits a line whose price cannot be divided by its quantity: 10.00 for 3 becomes one at 3.34 and two at 3.33. Shopify multiplies a
 * unit's price by the quantity, so that without it cents would be lost.
 */
final class LineSplitRule {

    private LineSplitRule() {}

    /** The lines to send in a line's stead; up to three where the shopper paid in another currency, else up to two. */
    static List<PlannedLine> split(PlannedLine line) {
        return line.paid().map(paid -> split(line, paid)).orElse(List.of(line));
    }

    private static List<PlannedLine> split(PlannedLine line, MoneyBag paid) {
        int dearerInShop = remainder(paid.shop(), line.quantity());
        int dearerToShopper = remainder(paid.presentment(), line.quantity());
        List<BigDecimal> quantities = new ArrayList<>();
        List<MoneyBag> prices = new ArrayList<>();
        Iterator<Integer> bounds = new TreeSet<>(List.of(dearerInShop, dearerToShopper, line.quantity())).iterator();
        int from = 0;
        while (bounds.hasNext()) {
            int to = bounds.next();
            if (to > from) {
                quantities.add(BigDecimal.valueOf(to - from));
                prices.add(new MoneyBag(
                        part(paid.shop(), line.quantity(), from, to),
                        part(paid.presentment(), line.quantity(), from, to)));
                from = to;
            }
        }
        return quantities.size() == 1 ? List.of(line) : parts(line, quantities, prices);
    }

    private static List<PlannedLine> parts(PlannedLine line, List<BigDecimal> quantities, List<MoneyBag> prices) {
        List<List<MoneyBag>> taxes =
                line.taxes().stream().map(tax -> tax.amount().split(quantities)).toList();
        List<PlannedLine> parts = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            List<TaxLine> taxed = new ArrayList<>();
            for (int t = 0; t < taxes.size(); t++) {
                TaxLine tax = line.taxes().get(t);
                taxed.add(new TaxLine(tax.title(), tax.rate(), taxes.get(t).get(i)));
            }
            parts.add(line.part(quantities.get(i).intValueExact(), prices.get(i), taxed));
        }
        return parts;
    }

    /** How many of the units cost a minor unit more than the others. */
    private static int remainder(Money paid, int quantity) {
        return paid.minorUnits()
                .toBigIntegerExact()
                .mod(BigDecimal.valueOf(quantity).toBigIntegerExact())
                .intValueExact();
    }

    /** What the units from one to before another cost together, the dearer ones first. */
    private static Money part(Money paid, int quantity, int from, int to) {
        BigDecimal dearer = BigDecimal.valueOf(remainder(paid, quantity));
        BigDecimal cheap = paid.minorUnits().subtract(dearer).divide(BigDecimal.valueOf(quantity));
        BigDecimal unit = BigDecimal.valueOf(from).compareTo(dearer) < 0 ? cheap.add(BigDecimal.ONE) : cheap;
        return Money.ofMinorUnits(unit.multiply(BigDecimal.valueOf(to - from)), paid.currency());
    }
}
