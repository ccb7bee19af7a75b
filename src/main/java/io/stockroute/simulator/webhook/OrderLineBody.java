package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.Attribute;
import io.stockroute.simulator.state.money.TaxLine;
import io.stockroute.simulator.state.order.DiscountAllocation;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderLine;
import io.stockroute.simulator.state.order.ShippingLine;
import io.stockroute.simulator.state.product.SoldItem;
import io.stockroute.simulator.state.product.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a REST order: what was sold, its shipping, their taxes and discounts. */
final class OrderLineBody {
    private final Order order;
    private final DiscountApplications discounts;

    OrderLineBody(Order order) {
        this.order = order;
        this.discounts = new DiscountApplications(order);
    }

    Map<String, @Nullable Object> item(OrderLine line) {
        return item(line, line.quantity());
    }

    /** So many of the line, as within a fulfilment. */
    Map<String, @Nullable Object> item(OrderLine line, int quantity) {
        SoldItem soldItem = line.soldItem();
        Variant variant = soldItem.variant();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", line.number());
        body.put("admin_graphql_api_id", line.gid());
        body.put("attributed_staffs", List.of());
        body.put("current_quantity", line.currentQuantity());
        int toShip = order.life().toShip(line);
        int shipped = order.life().shipped(line);
        body.put("fulfillable_quantity", toShip);
        body.put("fulfillment_service", "manual");
        body.put("fulfillment_status", shipped == 0 ? null : toShip == 0 ? "fulfilled" : "partial");
        body.put("gift_card", soldItem.giftCard());
        body.put("grams", 0);
        body.put("name", soldItem.name());
        RestMoney.put(body, "price", line.unitPrice());
        body.put("product_exists", variant != null);
        body.put("product_id", variant == null ? null : variant.product().number());
        body.put("properties", attributes(line.properties()));
        body.put("quantity", quantity);
        body.put("requires_shipping", soldItem.requiresShipping());
        body.put("sku", soldItem.sku());
        body.put("taxable", soldItem.taxable());
        body.put("title", soldItem.title());
        // in the example this leaves out the line's share of the order's discount
        RestMoney.put(body, "total_discount", line.ownDiscount());
        body.put("variant_id", variant == null ? null : variant.number());
        body.put(
                "variant_inventory_management",
                variant != null && variant.item().tracked() ? "shopify" : null);
        body.put("variant_title", soldItem.variantTitle());
        body.put("vendor", soldItem.vendor());
        body.put("tax_lines", taxes(line.taxLines()));
        OrderExtrasBody.put(line, body);
        body.put(
                "discount_allocations",
                line.discounts().stream().map(this::allocation).toList());
        return body;
    }

    Map<String, @Nullable Object> shipping(ShippingLine line) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", line.number());
        body.put("carrier_identifier", null);
        body.put("code", line.code());
        RestMoney.put(body, "discounted_price", line.discountedPrice());
        body.put("is_removed", false);
        body.put("phone", null);
        RestMoney.put(body, "price", line.price());
        body.put("requested_fulfillment_service_id", null);
        body.put("source", line.source());
        body.put("title", line.title());
        body.put("tax_lines", taxes(line.taxLines()));
        body.put("discount_allocations", List.of());
        return body;
    }

    static List<Map<String, @Nullable Object>> taxes(List<TaxLine> taxes) {
        return taxes.stream().map(OrderLineBody::tax).toList();
    }

    private static Map<String, @Nullable Object> tax(TaxLine tax) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("channel_liable", null);
        RestMoney.put(body, "price", tax.price());
        body.put("rate", tax.rate());
        body.put("title", tax.title());
        return body;
    }

    static List<Map<String, @Nullable Object>> attributes(List<Attribute> attributes) {
        return attributes.stream().map(OrderLineBody::attribute).toList();
    }

    private static Map<String, @Nullable Object> attribute(Attribute attribute) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("name", attribute.key());
        body.put("value", attribute.value());
        return body;
    }

    private Map<String, @Nullable Object> allocation(DiscountAllocation allocation) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        RestMoney.put(body, "amount", allocation.amount());
        body.put("discount_application_index", discounts.index(allocation));
        return body;
    }
}
