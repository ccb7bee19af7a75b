package io.stockroute.order.decide;

import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.order.origin.OriginOrder;
import io.stockroute.order.origin.OriginShipping;
import io.stockroute.settings.OrderSettings;
import io.stockroute.settings.OrderSettings.Prices;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What money of a Destination is in Source. Equal currencies: what was paid. Different ones: the configured rate, or nothing, and then
 * Source's own prices hold; never one for one.
 *
 * @param source Source's currency
 * @param destination the Destination's currency
 */
record OrderPricing(String source, String destination, Prices prices, Optional<BigDecimal> rate) {

    static OrderPricing of(OriginOrder order, ImportContext context) {
        OrderSettings settings = context.settings();
        return new OrderPricing(
                context.sourceCurrency(),
                order.currency(),
                settings.prices(),
                Optional.ofNullable(settings.rates().get(order.currency())));
    }

    /** Whether a rate is wanted that nobody configured. */
    boolean lacksRate() {
        return !isSameCurrency() && prices == Prices.RATE && rate.isEmpty();
    }

    /** Whether Source's own prices hold. */
    boolean isSources() {
        return !isSameCurrency() && prices == Prices.SOURCE;
    }

    /** An amount as Source is to know it; empty if Source's own prices hold. */
    Optional<MoneyBag> of(MoneyBag paid) {
        if (isSameCurrency()) {
            return Optional.of(paid);
        }
        return isSources()
                ? Optional.empty()
                : rate.map(known -> new MoneyBag(paid.shop().turnedInto(source, known), paid.shop()));
    }

    Optional<TaxLine> of(TaxLine tax) {
        return of(tax.amount()).map(amount -> new TaxLine(tax.title(), tax.rate(), amount));
    }

    List<TaxLine> taxes(List<TaxLine> taxes) {
        return taxes.stream().map(this::of).flatMap(Optional::stream).toList();
    }

    /**
     * What a whole order costs as Source is to know it: turned part by part as its lines are, and what no part explains.
     *
     * @param parts of the total
     */
    Optional<MoneyBag> total(MoneyBag total, List<MoneyBag> parts) {
        MoneyBag rest = parts.stream().reduce(total, MoneyBag::minus);
        return parts.stream().map(this::of).reduce(of(rest), (sum, part) -> sum.flatMap(all -> part.map(all::plus)));
    }

    Optional<OriginShipping> of(OriginShipping shipping) {
        return of(shipping.price())
                .map(price -> new OriginShipping(shipping.title(), shipping.code(), price, taxes(shipping.taxes())));
    }

    private boolean isSameCurrency() {
        return source.equals(destination);
    }
}
