package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.Order;
import io.stockroute.simulator.state.Variant;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of orders/create: the REST order, as far as the simulator knows orders (no customer, tax or discount). */
final class OrderBody {
    private static final String CURRENCY = "USD";

    private OrderBody() {}

    static Map<String, @Nullable Object> of(Order order, Bodies bodies) {
        String total = order.lines().stream()
                .map(line -> new BigDecimal(line.variant().price()).multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", order.number());
        body.put("admin_graphql_api_id", order.gid());
        body.put("name", order.name());
        body.put("order_number", order.sequence());
        body.put("number", order.sequence() - 1000);
        body.put("created_at", bodies.time(order.createdAt()));
        body.put("updated_at", bodies.time(order.updatedAt()));
        body.put("processed_at", bodies.time(order.createdAt()));
        body.put("cancelled_at", null);
        body.put("closed_at", null);
        body.put("currency", CURRENCY);
        body.put("presentment_currency", CURRENCY);
        body.put("financial_status", "paid");
        body.put("fulfillment_status", null);
        body.put("source_name", "web");
        body.put("source_identifier", null);
        body.put("tags", "");
        body.put("test", false);
        body.put("note", null);
        body.put("note_attributes", List.of());
        body.put("email", null);
        body.put("phone", null);
        body.put("customer", null);
        body.put("billing_address", null);
        body.put("shipping_address", null);
        body.put("location_id", null);
        body.put("subtotal_price", total);
        body.put("total_price", total);
        body.put("total_tax", "0.00");
        body.put("taxes_included", false);
        body.put("tax_lines", List.of());
        body.put("discount_codes", List.of());
        body.put("shipping_lines", List.of());
        body.put("refunds", List.of());
        body.put("fulfillments", List.of());
        body.put("line_items", order.lines().stream().map(OrderBody::line).toList());
        return body;
    }

    private static Map<String, @Nullable Object> line(Order.Line line) {
        Variant variant = line.variant();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", line.number());
        body.put("admin_graphql_api_id", "gid://shopify/LineItem/" + line.number());
        body.put("variant_id", variant.number());
        body.put("product_id", variant.product().number());
        body.put("sku", variant.sku());
        body.put("title", variant.product().title());
        body.put("variant_title", variant.isDefault() ? null : variant.title());
        body.put("name", variant.product().title());
        body.put("quantity", line.quantity());
        body.put("current_quantity", line.quantity());
        body.put("fulfillable_quantity", line.quantity());
        body.put("fulfillment_service", "manual");
        body.put("fulfillment_status", null);
        body.put("gift_card", false);
        body.put("price", variant.price());
        body.put("price_set", Map.of("shop_money", money(variant), "presentment_money", money(variant)));
        body.put("requires_shipping", true);
        body.put("taxable", true);
        body.put("properties", List.of());
        body.put("tax_lines", List.of());
        body.put("discount_allocations", List.of());
        return body;
    }

    private static Map<String, Object> money(Variant variant) {
        return Map.of("amount", variant.price(), "currency_code", CURRENCY);
    }
}
