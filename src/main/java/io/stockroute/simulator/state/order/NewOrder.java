package io.stockroute.simulator.state.order;

import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.money.Currencies;
import io.stockroute.simulator.state.money.TaxLine;
import io.stockroute.simulator.state.product.Location;
import io.stockroute.simulator.state.product.Metafield;
import io.stockroute.simulator.state.product.Metafields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an order's specification against the shop: which variants it means, in which currencies. Changes nothing. */
final class NewOrder {
    private final ShopData data;
    private final OrderSpec spec;
    private final Currencies currencies;

    NewOrder(ShopData data, OrderSpec spec, String currency) {
        this.data = data;
        this.spec = spec;
        this.currencies = spec.money.currencies(currency);
    }

    Order.Content content(List<OrderLine> lines, Buyer buyer) {
        return new Order.Content(
                currencies,
                spec.money.taxesIncluded,
                spec.money.financialStatus,
                spec.labels.labels(),
                buyer,
                lines,
                spec.shipping.stream().map(this::shipping).toList(),
                taxes(spec.money.taxes),
                spec.metafields.stream().map(this::metafield).toList(),
                spec.money.discountCodes());
    }

    OrderTransaction transaction(Order order, OrderSpec.Payment payment) {
        return new OrderTransaction(
                data.nextNumber(),
                order,
                payment.kind(),
                payment.status(),
                payment.gateway(),
                currencies.bag(payment.amount()),
                null,
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

    List<OrderFee> fees() {
        return spec.money.fees.entrySet().stream()
                .map(fee -> new OrderFee(data.nextNumber(), fee.getKey(), currencies.bag(fee.getValue()), data.now()))
                .toList();
    }

    /** The location that the order names, or null. */
    @Nullable
    Location place() {
        if (spec.placeName != null) {
            return data.location(spec.placeName)
                    .orElseThrow(
                            () -> new IllegalArgumentException("no such location (location: " + spec.placeName + ")"));
        }
        return spec.place == null ? null : data.locations().get(spec.place);
    }

    List<OrderLine> lines() {
        return new NewLines(data, spec, currencies).lines();
    }

    private ShippingLine shipping(ShippingSpec shipping) {
        return new ShippingLine(
                data.nextNumber(),
                shipping.title,
                shipping.code,
                shipping.source,
                currencies.bag(shipping.price),
                currencies.bag(shipping.discountedPrice),
                taxes(shipping.taxes),
                data.now());
    }

    private List<TaxLine> taxes(List<LineSpec.Tax> taxes) {
        return NewLines.taxes(taxes, currencies);
    }
}
