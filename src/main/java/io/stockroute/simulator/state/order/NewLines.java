package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.money.Currencies;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.money.Shares;
import io.stockroute.simulator.state.money.TaxLine;
import io.stockroute.simulator.state.product.Item;
import io.stockroute.simulator.state.product.SoldItem;
import io.stockroute.simulator.state.product.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an order's specification: the variants they mean, their prices, their shares of its discounts. */
final class NewLines {
    private final ShopData data;
    private final OrderSpec spec;
    private final Currencies currencies;
    private final Map<LineSpec.Group, LineGroup> groups = new HashMap<>();

    NewLines(ShopData data, OrderSpec spec, Currencies currencies) {
        this.data = data;
        this.spec = spec;
        this.currencies = currencies;
    }

    List<OrderLine> lines() {
        List<@Nullable Variant> variants = new ArrayList<>();
        spec.lines.forEach(line -> variants.add(variant(line)));
        List<List<DiscountAllocation>> discounts = discounts(variants);
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < spec.lines.size(); i++) {
            lines.add(line(spec.lines.get(i), variants.get(i), discounts.get(i)));
        }
        return lines;
    }

    /** Each line's own discounts, then its share of each of the order's, by what the line costs. */
    private List<List<DiscountAllocation>> discounts(List<@Nullable Variant> variants) {
        List<List<DiscountAllocation>> all = new ArrayList<>();
        List<MoneyBag> weights = new ArrayList<>();
        for (int i = 0; i < spec.lines.size(); i++) {
            LineSpec line = spec.lines.get(i);
            List<DiscountAllocation> own = new ArrayList<>(line.discounts.stream()
                    .map(each ->
                            new DiscountAllocation(each.title(), each.acrossOrder(), currencies.bag(each.amount())))
                    .toList());
            all.add(own);
            weights.add(own.stream()
                    .map(DiscountAllocation::amount)
                    .reduce(price(line, variants.get(i)).times(line.quantity), MoneyBag::minus));
        }
        spec.money.discounts.forEach((title, amount) -> {
            List<MoneyBag> shares = Shares.of(currencies.bag(amount), weights);
            for (int i = 0; i < shares.size(); i++) {
                all.get(i).add(new DiscountAllocation(title, true, shares.get(i)));
            }
        });
        return all;
    }

    private OrderLine line(LineSpec line, @Nullable Variant variant, List<DiscountAllocation> discounts) {
        OrderLine.Terms terms = new OrderLine.Terms(
                line.quantity, price(line, variant), discounts, taxes(line.taxes, currencies), line.properties);
        long number = line.number == null ? data.nextNumber() : line.number;
        OrderLine made = new OrderLine(number, soldItem(line, variant), terms, data.now());
        made.extras = extras(line);
        made.currentQuantity = line.currentQuantity == null ? line.quantity : line.currentQuantity;
        return made;
    }

    private LineExtras extras(LineSpec line) {
        List<LineDuty> duties = line.duties.stream()
                .map(duty -> new LineDuty(
                        data.nextNumber(), currencies.bag(duty.price()), duty.country(), duty.code(), data.now()))
                .toList();
        LineGroup group = line.group == null
                ? null
                : groups.computeIfAbsent(
                        line.group,
                        each -> new LineGroup(data.nextNumber(), each.title(), each.quantity(), data.now()));
        return new LineExtras(line.tip, duties, group, line.sellingPlan);
    }

    /** What is not said of it is as the variant has it. */
    private static SoldItem soldItem(LineSpec line, @Nullable Variant variant) {
        Stream<String> ofVariant =
                Stream.ofNullable(variant).map(each -> each.product().title());
        return new SoldItem(
                variant,
                line.sku == null && variant != null ? variant.sku() : line.sku,
                Stream.concat(Stream.ofNullable(line.title), ofVariant)
                        .findFirst()
                        .orElse(""),
                line.variantTitle == null && variant != null && !variant.isDefault()
                        ? variant.title()
                        : line.variantTitle,
                line.vendor,
                line.requiresShipping,
                line.taxable,
                line.giftCard);
    }

    private @Nullable Variant variant(LineSpec line) {
        Variant byNumber = line.variant == null ? null : data.variants.get(line.variant);
        if (byNumber != null) {
            return byNumber;
        }
        boolean bySku = line.sku != null && (line.mustExist || line.perhaps);
        Optional<Item> item = bySku ? data.item(Objects.requireNonNull(line.sku)) : Optional.empty();
        if (item.isPresent()) {
            return item.get().variant();
        }
        if (line.mustExist) {
            throw new IllegalArgumentException(
                    "no such variant, or several (sku: " + line.sku + ", variant: " + line.variant + ")");
        }
        return null;
    }

    private MoneyBag price(LineSpec line, @Nullable Variant variant) {
        if (line.price != null) {
            return currencies.bag(line.price);
        }
        return currencies.bag(Amount.of(variant == null ? "0.00" : variant.price()));
    }

    static List<TaxLine> taxes(List<LineSpec.Tax> taxes, Currencies currencies) {
        return taxes.stream()
                .map(tax -> new TaxLine(tax.title(), tax.rate(), currencies.bag(tax.price())))
                .toList();
    }
}
