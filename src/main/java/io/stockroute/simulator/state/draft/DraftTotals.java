package io.stockroute.simulator.state.draft;

import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.money.Shares;
import io.stockroute.simulator.state.money.TaxLine;
import io.stockroute.simulator.state.order.ShippingLine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sums of a draft order (capture: draft-order-detail of airhorns/shopify-draft-proxy). */
public final class DraftTotals {
    private final DraftOrder.Content draft;

    DraftTotals(DraftOrder.Content draft) {
        this.draft = draft;
    }

    /** The lines before any discount. */
    public MoneyBag lineItems() {
        return sum(DraftLine::originalTotal);
    }

    /** The lines after all discounts. */
    public MoneyBag subtotal() {
        return minus(sum(DraftLine::discountedTotal), draft.discount());
    }

    public MoneyBag discounts() {
        return lineItems().minus(subtotal());
    }

    public MoneyBag shipping() {
        ShippingLine shipping = draft.shippingLine();
        return shipping == null ? draft.currencies().zero() : shipping.discountedPrice();
    }

    public MoneyBag tax() {
        return draft.lines().stream()
                .flatMap(line -> line.taxLines().stream())
                .map(TaxLine::price)
                .reduce(draft.currencies().zero(), MoneyBag::plus);
    }

    public MoneyBag total() {
        MoneyBag net = subtotal().plus(shipping());
        return draft.taxesIncluded() ? net : net.plus(tax());
    }

    /** What each line bears of the draft's own discount, in the order of the lines. */
    public List<MoneyBag> discountShares() {
        MoneyBag whole = draft.discount() == null
                ? draft.currencies().zero()
                : draft.discount().amount();
        return Shares.of(
                whole, draft.lines().stream().map(DraftLine::discountedTotal).toList());
    }

    private static MoneyBag minus(MoneyBag sum, @Nullable DraftDiscount discount) {
        return discount == null ? sum : sum.minus(discount.amount());
    }

    private MoneyBag sum(Function<DraftLine, MoneyBag> part) {
        Stream<MoneyBag> parts = draft.lines().stream().map(part);
        return parts.reduce(draft.currencies().zero(), MoneyBag::plus);
    }
}
