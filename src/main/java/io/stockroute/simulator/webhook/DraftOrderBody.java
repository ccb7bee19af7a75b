package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.draft.DraftDiscount;
import io.stockroute.simulator.state.draft.DraftLine;
import io.stockroute.simulator.state.draft.DraftOrder;
import io.stockroute.simulator.state.draft.DraftTotals;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.ShippingLine;
import io.stockroute.simulator.state.product.SoldItem;
import io.stockroute.simulator.state.product.Variant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of draft_orders/create and draft_orders/update: the REST draft order, by its reference (no real one was seen). */
final class DraftOrderBody {
    private final Bodies bodies;
    private final BuyerBody people;

    private DraftOrderBody(Bodies bodies, boolean redacted) {
        this.bodies = bodies;
        this.people = new BuyerBody(bodies, redacted);
    }

    static Map<String, @Nullable Object> of(DraftOrder draft, Bodies bodies, boolean redacted) {
        return new DraftOrderBody(bodies, redacted).body(draft);
    }

    private Map<String, @Nullable Object> body(DraftOrder draft) {
        DraftOrder.Content content = draft.content();
        DraftTotals totals = draft.totals();
        Order order = draft.order();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", draft.number());
        body.put("admin_graphql_api_id", draft.gid());
        body.put("name", draft.name());
        body.put("status", draft.status().rest());
        body.put("created_at", bodies.time(draft.createdAt()));
        body.put("updated_at", bodies.time(draft.updatedAt()));
        body.put("completed_at", time(draft.completedAt()));
        body.put("invoice_sent_at", time(draft.invoiceSentAt()));
        body.put("order_id", order == null ? null : order.number());
        body.put("note", content.labels().note());
        body.put("note_attributes", OrderLineBody.attributes(content.labels().customAttributes()));
        body.put("tags", String.join(", ", content.labels().tags()));
        body.put("po_number", content.labels().poNumber());
        body.put("currency", content.currencies().shop());
        body.put("presentment_currency", content.currencies().presentment());
        body.put("taxes_included", content.taxesIncluded());
        body.put("tax_exempt", content.taxExempt());
        body.put("tax_exemptions", List.of());
        body.put("tax_lines", taxes(content));
        body.put("email", people.text(content.buyer().email()));
        body.put("billing_address", people.address(content.buyer().billingAddress()));
        body.put("shipping_address", people.address(content.buyer().shippingAddress()));
        body.put(
                "customer",
                people.customer(content.buyer().customer(), content.currencies().shop()));
        body.put("line_items", content.lines().stream().map(this::line).toList());
        body.put("applied_discount", discount(content.discount()));
        body.put("shipping_line", shipping(content.shippingLine()));
        body.put("payment_terms", null);
        body.put("subtotal_price", totals.subtotal().shopMoney().text());
        body.put("total_tax", totals.tax().shopMoney().text());
        body.put("total_price", totals.total().shopMoney().text());
        return body;
    }

    private @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : bodies.time(instant);
    }

    private static List<Map<String, @Nullable Object>> taxes(DraftOrder.Content content) {
        return OrderLineBody.taxes(content.lines().stream()
                .flatMap(line -> line.taxLines().stream())
                .toList());
    }

    private Map<String, @Nullable Object> line(DraftLine line) {
        SoldItem soldItem = line.soldItem();
        Variant variant = soldItem.variant();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", line.number());
        body.put("admin_graphql_api_id", line.gid());
        body.put("variant_id", variant == null ? null : variant.number());
        body.put("product_id", variant == null ? null : variant.product().number());
        body.put("title", soldItem.title());
        body.put("name", soldItem.title());
        body.put("variant_title", soldItem.variantTitle());
        body.put("sku", soldItem.sku());
        body.put("vendor", soldItem.vendor());
        body.put("quantity", line.quantity());
        body.put("price", line.unitPrice().shopMoney().text());
        body.put("custom", line.custom());
        body.put("requires_shipping", soldItem.requiresShipping());
        body.put("taxable", soldItem.taxable());
        body.put("gift_card", soldItem.giftCard());
        body.put("applied_discount", discount(line.discount()));
        body.put("tax_lines", OrderLineBody.taxes(line.taxLines()));
        body.put("properties", OrderLineBody.attributes(line.customAttributes()));
        return body;
    }

    private static @Nullable Map<String, @Nullable Object> discount(@Nullable DraftDiscount discount) {
        if (discount == null) {
            return null;
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("title", discount.title());
        body.put("description", discount.description());
        body.put("value", discount.value().toPlainString());
        body.put("value_type", discount.percentage() ? "percentage" : "fixed_amount");
        body.put("amount", discount.amount().shopMoney().text());
        return body;
    }

    private static @Nullable Map<String, @Nullable Object> shipping(@Nullable ShippingLine line) {
        if (line == null) {
            return null;
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("title", line.title());
        body.put("custom", true);
        body.put("handle", null);
        body.put("price", line.price().shopMoney().text());
        return body;
    }
}
