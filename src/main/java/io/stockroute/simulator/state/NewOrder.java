package io.stockroute.simulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an order's specification against the shop: which variants it means, in which currencies. Changes nothing. */
final class NewOrder {
    private final ShopData data;
    private final OrderSpec spec;
    private final Currencies currencies;

    NewOrder(ShopData data, OrderSpec spec, String currency) {
        this.data = data;
        this.spec = spec;
        String shop = Objects.requireNonNullElse(spec.currency, currency);
        this.currencies = new Currencies(shop, Objects.requireNonNullElse(spec.presentmentCurrency, shop), spec.rate);
    }

    Order.Content content(List<OrderLine> lines, Buyer buyer) {
        return new Order.Content(
                currencies,
                spec.taxesIncluded,
                spec.financialStatus,
                new Labels(
                        Tags.of(spec.tags),
                        spec.note,
                        List.copyOf(spec.attributes),
                        spec.poNumber,
                        spec.sourceIdentifier,
                        spec.sourceUrl,
                        spec.sourceName,
                        spec.test),
                buyer,
                lines,
                spec.shipping.stream().map(this::shipping).toList(),
                taxes(spec.taxes),
                spec.metafields.stream().map(this::metafield).toList(),
                spec.payments.stream().map(this::transaction).toList(),
                spec.discountCode == null ? List.of() : List.of(spec.discountCode.code()));
    }

    private OrderTransaction transaction(OrderSpec.Payment payment) {
        return new OrderTransaction(
                data.nextNumber(),
                payment.kind(),
                payment.status(),
                payment.gateway(),
                currencies.bag(payment.amount()),
                data.now());
    }

    private Metafield metafield(OrderSpec.OwnValue value) {
        return new Metafield(
                data.nextNumber(),
                "ORDER",
                Metafields.resolve(value.namespace()),
                value.key(),
                value.valueType(),
                value.value(),
                data.now());
    }

    List<OrderLine> lines() {
        List<MoneyBag> shares = codeShares();
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < spec.lines.size(); i++) {
            lines.add(line(spec.lines.get(i), shares.isEmpty() ? null : shares.get(i)));
        }
        return lines;
    }

    /** What each line bears of the order's discount code; nothing when there is none for lines. */
    private List<MoneyBag> codeShares() {
        List<MoneyBag> totals = spec.lines.stream()
                .map(line -> currencies.bag(price(line, variant(line))).times(line.quantity))
                .toList();
        if (spec.discountCode instanceof DiscountCode.Fixed fixed) {
            return Shares.of(currencies.bag(fixed.amount()), totals);
        }
        if (spec.discountCode instanceof DiscountCode.Percentage part) {
            int basisPoints = part.percentage().movePointRight(2).intValue();
            return totals.stream()
                    .map(total -> total.share(basisPoints, 10_000))
                    .toList();
        }
        return List.of();
    }

    private OrderLine line(LineSpec line, @Nullable MoneyBag codeShare) {
        Variant variant = variant(line);
        Article article = new Article(
                variant,
                line.sku == null && variant != null ? variant.sku() : line.sku,
                title(line, variant),
                line.variantTitle == null && variant != null && !variant.isDefault()
                        ? variant.title()
                        : line.variantTitle,
                line.vendor,
                line.requiresShipping,
                line.taxable,
                line.giftCard);
        OrderLine.Terms terms = new OrderLine.Terms(
                line.quantity,
                currencies.bag(price(line, variant)),
                discounts(line, codeShare),
                taxes(line.taxes),
                line.properties);
        long number = line.number == null ? data.nextNumber() : line.number;
        OrderLine made = new OrderLine(number, article, terms, data.now());
        made.currentQuantity = line.currentQuantity == null ? line.quantity : line.currentQuantity;
        return made;
    }

    private List<DiscountAllocation> discounts(LineSpec line, @Nullable MoneyBag codeShare) {
        List<DiscountAllocation> discounts = new ArrayList<>();
        line.discounts.forEach(each ->
                discounts.add(new DiscountAllocation(each.title(), each.acrossOrder(), currencies.bag(each.amount()))));
        if (codeShare != null && spec.discountCode != null) {
            discounts.add(new DiscountAllocation(spec.discountCode.code(), true, codeShare));
        }
        return discounts;
    }

    private @Nullable Variant variant(LineSpec line) {
        Variant byNumber = line.variant == null ? null : data.variants.get(line.variant);
        if (byNumber != null) {
            return byNumber;
        }
        boolean bySku = line.sku != null && (line.mustExist || line.perhaps);
        List<Item> items = bySku ? data.items(Objects.requireNonNull(line.sku)) : List.of();
        if (items.size() == 1) {
            return items.get(0).variant();
        }
        if (line.mustExist) {
            throw new IllegalArgumentException(
                    "no such variant, or several (sku: " + line.sku + ", variant: " + line.variant + ")");
        }
        return null;
    }

    private static String title(LineSpec line, @Nullable Variant variant) {
        if (line.title != null) {
            return line.title;
        }
        return variant == null ? "" : variant.product().title();
    }

    private static Amount price(LineSpec line, @Nullable Variant variant) {
        if (line.price != null) {
            return line.price;
        }
        return Amount.of(variant == null ? "0.00" : variant.price());
    }

    private ShippingLine shipping(ShippingSpec shipping) {
        return new ShippingLine(
                data.nextNumber(),
                shipping.title,
                shipping.code,
                shipping.source,
                currencies.bag(shipping.price),
                spec.discountCode instanceof DiscountCode.FreeShipping
                        ? currencies.zero()
                        : currencies.bag(shipping.discountedPrice),
                taxes(shipping.taxes),
                data.now());
    }

    private List<TaxLine> taxes(List<LineSpec.Tax> taxes) {
        return taxes.stream()
                .map(tax -> new TaxLine(tax.title(), tax.rate(), currencies.bag(tax.price())))
                .toList();
    }
}
