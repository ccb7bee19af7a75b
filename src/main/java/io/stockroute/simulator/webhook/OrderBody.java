package io.stockroute.simulator.webhook;

import io.stockroute.simulator.state.customer.Buyer;
import io.stockroute.simulator.state.money.MoneyBag;
import io.stockroute.simulator.state.order.Cancellation;
import io.stockroute.simulator.state.order.FinancialStatus;
import io.stockroute.simulator.state.order.Labels;
import io.stockroute.simulator.state.order.Order;
import io.stockroute.simulator.state.order.OrderTotals;
import io.stockroute.simulator.state.product.Location;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of orders/create and its like: the REST order, key by key as in Shopify's example. */
final class OrderBody {
    private static final List<String> UNKNOWN = List.of(
            "app_id",
            "browser_ip",
            "cart_token",
            "checkout_id",
            "checkout_token",
            "client_details",
            "confirmation_number",
            "current_total_additional_fees_set",
            "current_total_duties_set",
            "customer_locale",
            "device_id",
            "landing_site",
            "landing_site_ref",
            "merchant_business_entity_id",
            "merchant_of_record_app_id",
            "order_status_url",
            "original_total_additional_fees_set",
            "original_total_duties_set",
            "payment_terms",
            "referring_site",
            "user_id");

    private final Order order;
    private final OrderTotals totals;
    private final DiscountApplications discounts;
    private final Bodies bodies;
    private final BuyerBody people;
    private final Map<String, @Nullable Object> body = new LinkedHashMap<>();

    private OrderBody(Order order, Bodies bodies, boolean redacted) {
        this.order = order;
        this.totals = order.totals();
        this.discounts = new DiscountApplications(order);
        this.bodies = bodies;
        this.people = new BuyerBody(bodies, redacted);
    }

    static Map<String, @Nullable Object> of(Order order, Bodies bodies, boolean redacted) {
        OrderBody body = new OrderBody(order, bodies, redacted);
        body.identity();
        body.labels();
        body.sums();
        body.people();
        body.parts();
        body.unknown();
        OrderExtrasBody.put(order, body.body);
        return body.body;
    }

    private void identity() {
        body.put("id", order.number());
        body.put("admin_graphql_api_id", order.gid());
        body.put("name", order.name());
        body.put("order_number", order.sequence());
        body.put("number", order.sequence() - 1000);
        body.put("confirmed", true);
        body.put("created_at", bodies.time(order.createdAt()));
        body.put("updated_at", bodies.time(order.updatedAt()));
        body.put("processed_at", bodies.time(order.processedAt()));
        Cancellation cancellation = order.life().cancellation();
        body.put("cancelled_at", cancellation == null ? null : bodies.time(cancellation.at()));
        body.put(
                "cancel_reason",
                cancellation == null ? null : cancellation.reason().toLowerCase(Locale.ROOT));
        Instant closed = order.life().closedAt();
        body.put("closed_at", closed == null ? null : bodies.time(closed));
        Location counter = order.retailLocation();
        body.put("location_id", counter == null ? null : counter.number());
        FinancialStatus paid = order.financialStatus();
        body.put("financial_status", paid == null ? null : paid.rest());
        body.put("fulfillment_status", order.shipment().rest());
        body.put("currency", order.currencies().shop());
        body.put("presentment_currency", order.currencies().presentment());
    }

    private void labels() {
        Labels labels = order.labels();
        body.put("tags", String.join(", ", labels.tags()));
        body.put("note", labels.note());
        body.put("note_attributes", OrderLineBody.attributes(labels.customAttributes()));
        body.put("po_number", labels.poNumber());
        body.put("reference", labels.sourceIdentifier());
        body.put("source_identifier", labels.sourceIdentifier());
        body.put("source_url", labels.sourceUrl());
        body.put("source_name", labels.sourceName());
        body.put("test", labels.test());
    }

    private void sums() {
        body.put("taxes_included", order.taxesIncluded());
        MoneyBag nothing = order.currencies().zero();
        RestMoney.put(body, "current_subtotal_price", totals.currentSubtotal());
        RestMoney.put(body, "current_total_discounts", totals.discounts());
        RestMoney.put(body, "current_total_price", totals.currentTotal());
        RestMoney.put(body, "current_total_tax", totals.currentTax());
        RestMoney.put(body, "subtotal_price", totals.subtotal());
        RestMoney.put(body, "total_discounts", totals.discounts());
        RestMoney.put(body, "total_line_items_price", totals.lineItems());
        RestMoney.put(body, "total_price", totals.total());
        RestMoney.put(body, "total_tax", totals.tax());
        body.put("total_shipping_price_set", RestMoney.set(totals.shippingPrice()));
        body.put("total_cash_rounding_payment_adjustment_set", RestMoney.set(nothing));
        body.put("total_cash_rounding_refund_adjustment_set", RestMoney.set(nothing));
        body.put("total_outstanding", totals.outstanding().shopMoney().text());
        body.put("total_tip_received", nothing.shopMoney().text());
        body.put("total_weight", 0);
    }

    private void people() {
        Buyer buyer = order.buyer();
        body.put("email", people.text(buyer.email()));
        body.put("contact_email", people.text(buyer.email()));
        body.put("phone", people.text(buyer.phone()));
        body.put("billing_address", people.address(buyer.billingAddress()));
        body.put("shipping_address", people.address(buyer.shippingAddress()));
        body.put(
                "customer", people.customer(buyer.customer(), order.currencies().shop()));
    }

    private void parts() {
        OrderLineBody lines = new OrderLineBody(order);
        body.put("discount_applications", discounts.applications());
        body.put("discount_codes", discounts.codes());
        body.put("line_items", order.lines().stream().map(lines::item).toList());
        body.put(
                "shipping_lines",
                order.shippingLines().stream().map(lines::shipping).toList());
        body.put("tax_lines", OrderLineBody.taxes(totals.taxLines()));
        body.put(
                "fulfillments",
                order.life().fulfillments().stream()
                        .map(each -> FulfillmentBody.within(each, bodies))
                        .toList());
        body.put(
                "refunds",
                order.life().refunds().stream()
                        .map(each -> RefundBody.within(each, bodies))
                        .toList());
        body.put("payment_gateway_names", order.gateways());
    }

    /** What the example has and the simulator knows nothing of. */
    private void unknown() {
        body.put("buyer_accepts_marketing", false);
        body.put("duties_included", false);
        body.put("estimated_taxes", false);
        body.put("tax_exempt", false);
        body.put("token", Long.toHexString(order.number()));
        for (String key : UNKNOWN) {
            body.put(key, null);
        }
    }
}
