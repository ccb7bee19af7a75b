package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.OpenQuestion;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.Topic;
import io.stockroute.simulator.state.customer.Address;
import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.fulfillment.Shipment;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.money.TaxLine;
import io.stockroute.simulator.state.product.Metafield;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How what is written on an order is changed (facts-order-life.md section 24). Wants the shop's write lock. */
public final class OrderUpdates {
    /** What the order is to say: all of it, changed or not; {@code added} are metafields with new values. */
    public record Change(Labels labels, Buyer buyer, List<Metafield> added) {}

    private final ShopData data;
    private final OrderTerms terms;

    OrderUpdates(ShopData data, OrderTerms terms) {
        this.data = data;
        this.terms = terms;
    }

    public void update(Order order, Change change) {
        Address before = order.buyer().shippingAddress();
        order.write(change.labels(), change.buyer());
        change.added().forEach(metafield -> {
            order.write(metafield);
            data.metafields().put(metafield, order.number());
        });
        Address now = change.buyer().shippingAddress();
        if (now != null && !now.equals(before)) {
            moved(order);
        }
        order.updatedAt = data.now();
        data.happened(Topic.ORDERS_UPDATED, order);
    }

    public void tag(Order order, List<String> tags) {
        Labels labels = order.labels();
        update(order, new Change(labels.withTags(tags), order.buyer(), List.of()));
    }

    /** Since 2026-10 another address has the taxes of an order worked out again, unless some of it is shipped. */
    private void moved(Order order) {
        if (order.shipment() == Shipment.NONE && !terms.otherwise(OpenQuestion.ADDRESSES_LEAVE_TAXES_ALONE)) {
            order.tax(terms.tax());
        }
    }

    /** A tax of the shop's own. */
    static @Nullable TaxLine line(OrderTerms.@Nullable Tax tax, MoneyBag net) {
        return tax == null
                ? null
                : new TaxLine(
                        tax.title(),
                        tax.rate(),
                        net.share(tax.rate().movePointRight(4).intValue(), 10_000));
    }
}
