package io.stockroute.simulator.graphql.order;

import io.stockroute.simulator.graphql.Backend;
import io.stockroute.simulator.graphql.Input;
import io.stockroute.simulator.graphql.Inputs;
import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.customer.Customer;
import io.stockroute.simulator.state.fulfillment.Tracking;
import io.stockroute.simulator.state.money.Amount;
import io.stockroute.simulator.state.order.LineSpec;
import io.stockroute.simulator.state.order.OrderSpec;
import io.stockroute.simulator.state.order.ShippingSpec;
import io.stockroute.simulator.state.product.MetafieldDefinition;
import io.stockroute.simulator.state.product.Metafields;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Turns a checked orderCreate input into the order that is meant; a customer to upsert is written on the way. */
final class OrderReading {
    private final Backend shop;
    private final Input order;

    OrderReading(Backend shop, Input order) {
        this.shop = shop;
        this.order = order;
    }

    OrderSpec spec() {
        Customer customer = new OrderCustomer(shop, order).customer().orElse(null);
        Instant now = shop.data().now();
        OrderSpec spec = OrderSpec.of()
                .currencies(new OrderCurrencies(shop, order).currencies())
                .taxesIncluded(order.flag("taxesIncluded"))
                .test(order.flag("test"))
                .name(order.words("name").orElse(null))
                .note(order.textOrNull("note"))
                .poNumber(order.textOrNull("poNumber"))
                .sourceIdentifier(order.textOrNull("sourceIdentifier"))
                .sourceUrl(order.textOrNull("sourceUrl"))
                .sourceName(order.words("sourceName").orElse(String.valueOf(Metafields.APP)))
                .paidBy(null)
                .customer(customer)
                .email(order.words("email").orElse(customer == null ? null : customer.email()))
                .phone(order.textOrNull("phone"))
                .shippingAddress(Inputs.address(order, "shippingAddress"))
                .billingAddress(Inputs.address(order, "billingAddress"))
                .processedAt(Inputs.time(order, "processedAt")
                        .map(time -> time.isAfter(now) ? now : time)
                        .orElse(null));
        order.texts("tags").forEach(spec::tag);
        Inputs.attributes(order, "customAttributes", "key").forEach(each -> spec.attribute(each.key(), each.value()));
        order.children("lineItems").forEach(line -> spec.line(line(line)));
        order.children("shippingLines").forEach(line -> spec.shipping(shipping(line)));
        Inputs.taxes(order).forEach(spec::tax);
        order.children("metafields").forEach(each -> metafield(spec, each));
        OrderPayments.add(order, spec);
        if (order.has("fulfillmentStatus")) {
            spec.fulfilled(List.of());
        }
        order.child("fulfillment").ifPresent(each -> fulfilled(spec, each));
        OrderDiscount.add(order, spec);
        return spec;
    }

    private static void fulfilled(OrderSpec spec, Input fulfillment) {
        List<String> numbers = fulfillment.texts("trackingNumbers").isEmpty()
                ? fulfillment.words("trackingNumber").stream().toList()
                : fulfillment.texts("trackingNumbers");
        String company = fulfillment.textOrNull("trackingCompany");
        spec.fulfilledFrom(
                Gids.number("Location", fulfillment.text("locationId")),
                numbers.stream()
                        .map(number -> new Tracking(company, number, null))
                        .toList());
    }

    private LineSpec line(Input line) {
        LineSpec spec = line.has("variantId")
                ? LineSpec.of(Gids.number("ProductVariant", line.text("variantId")), line.number("quantity"))
                : LineSpec.custom(line.text("title"), "0", line.number("quantity"));
        Inputs.amount(line, "priceSet").ifPresent(spec::price);
        line.words("title").ifPresent(spec::title);
        line.words("sku").ifPresent(spec::sku);
        Inputs.taxes(line).forEach(spec::tax);
        Inputs.attributes(line, "properties", "name").forEach(each -> spec.property(each.key(), each.value()));
        if (line.flag("giftCard")) {
            spec.giftCard();
        }
        return spec.variantTitle(line.textOrNull("variantTitle"))
                .vendor(line.textOrNull("vendor"))
                .requiresShipping(line.flag("requiresShipping"))
                .taxable(line.flag("taxable", true));
    }

    private static ShippingSpec shipping(Input line) {
        ShippingSpec spec = ShippingSpec.of(
                        line.text("title"), Inputs.amount(line, "priceSet").orElse(Amount.of("0")))
                .code(line.textOrNull("code"))
                .source(line.textOrNull("source"));
        Inputs.taxes(line).forEach(spec::tax);
        return spec;
    }

    private void metafield(OrderSpec spec, Input metafield) {
        String namespace = metafield.textOrNull("namespace");
        String type = shop.data()
                .metafields()
                .definition("ORDER", namespace, metafield.text("key"))
                .map(MetafieldDefinition::valueType)
                .orElseGet(() -> metafield.text("type"));
        spec.metafield(
                Objects.requireNonNullElse(namespace, "$app"), metafield.text("key"), type, metafield.text("value"));
    }
}
