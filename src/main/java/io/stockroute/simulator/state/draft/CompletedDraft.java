package io.stockroute.simulator.state.draft;

import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.Labels;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.ShippingLine;
import io.stockroute.simulator.state.order.ShippingSpec;
import io.stockroute.simulator.state.product.SoldItem;
import io.stockroute.simulator.state.product.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order that a draft becomes: paid, with its lines, prices, tags, note and addresses. */
final class CompletedDraft {
    private CompletedDraft() {}

    static OrderSpec order(DraftOrder draft) {
        DraftOrder.Content content = draft.content();
        Labels labels = content.labels();
        Buyer buyer = content.buyer();
        OrderSpec order = OrderSpec.of()
                .currencies(content.currencies())
                .taxesIncluded(content.taxesIncluded())
                .note(labels.note())
                .poNumber(labels.poNumber())
                .sourceName("shopify_draft_order")
                .paidBy("manual")
                .email(buyer.email())
                .phone(buyer.phone())
                .customer(buyer.customer())
                .shippingAddress(buyer.shippingAddress())
                .billingAddress(buyer.billingAddress());
        labels.tags().forEach(order::tag);
        labels.customAttributes().forEach(each -> order.attribute(each.key(), each.value()));
        List<MoneyBag> shares = draft.totals().discountShares();
        for (int i = 0; i < content.lines().size(); i++) {
            order.line(line(content.lines().get(i), content.discount(), shares.get(i)));
        }
        ShippingLine shipping = content.shippingLine();
        if (shipping != null) {
            order.shipping(ShippingSpec.of(shipping.title(), amount(shipping.price()))
                    .code("custom")
                    .source("shopify"));
        }
        return order;
    }

    private static LineSpec line(DraftLine draft, @Nullable DraftDiscount whole, MoneyBag share) {
        SoldItem soldItem = draft.soldItem();
        Variant variant = soldItem.variant();
        LineSpec line = LineSpec.custom(soldItem.title(), "0", draft.quantity())
                .price(amount(draft.unitPrice()))
                .sku(soldItem.sku())
                .variantTitle(soldItem.variantTitle())
                .vendor(soldItem.vendor())
                .requiresShipping(soldItem.requiresShipping())
                .taxable(soldItem.taxable());
        line.variant = variant == null ? null : variant.number();
        DraftDiscount discount = draft.discount();
        if (discount != null) {
            line.discount(title(discount), amount(discount.amount()));
        }
        if (whole != null) {
            line.orderDiscount(title(whole), amount(share));
        }
        draft.taxLines().forEach(tax -> line.tax(new LineSpec.Tax(tax.title(), tax.rate(), amount(tax.price()))));
        draft.customAttributes().forEach(each -> line.property(each.key(), each.value()));
        return line;
    }

    private static String title(DraftDiscount discount) {
        return discount.title() == null ? discount.description() : discount.title();
    }

    private static Amount amount(MoneyBag bag) {
        return new Amount(bag.shopMoney().amount(), bag.presentmentMoney().amount());
    }
}
