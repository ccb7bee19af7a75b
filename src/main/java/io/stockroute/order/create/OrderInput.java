package io.stockroute.order.create;

import static io.stockroute.order.create.InputFields.attributes;
import static io.stockroute.order.create.InputFields.bag;
import static io.stockroute.order.create.InputFields.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.decide.PlannedFulfillment;
import io.stockroute.order.decide.PlannedLine;
import io.stockroute.order.money.MoneyBag;
import io.stockroute.order.money.TaxLine;
import io.stockroute.order.origin.OrderCustomer;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.origin.OriginShipping;
import io.stockroute.shopify.Gid;
import java.util.List;
import java.util.Optional;

/** Writes a plan as Shopify's OrderCreateOrderInput. */
final class OrderInput {

    /** Shopify takes no longer list in an input; only draft orders have a limit of their own. */
    static final int MOST_LINES = 250;

    private final OrderPlan plan;
    private final List<PlannedLine> lines;

    OrderInput(OrderPlan plan) {
        this.plan = plan;
        this.lines = plan.linesWithin(MOST_LINES);
    }

    void write(ObjectNode order, boolean withMetafield, boolean withCustomer) {
        order.put("sourceIdentifier", plan.identity().value())
                .put("sourceUrl", plan.link())
                .put("processedAt", plan.processedAt().toString())
                .put("currency", plan.currency())
                .put("taxesIncluded", plan.taxesIncluded())
                .put("test", plan.test());
        put(order, "presentmentCurrency", plan.presentmentCurrency());
        put(order, "note", plan.note());
        put(order, "poNumber", plan.poNumber());
        InputFields.tags(order, plan.tags());
        attributes(order, "customAttributes", "key", plan.attributes());
        InputFields.buyer(order, plan.buyer());
        if (withCustomer) {
            customer(order);
        }
        ArrayNode lineItems = order.putArray("lineItems");
        lines.forEach(line -> line(line, lineItems.addObject()));
        shipping(order);
        payment(order);
        plan.fulfillment().ifPresent(fulfillment -> fulfillment(order, fulfillment));
        if (withMetafield) {
            order.putArray("metafields")
                    .addObject()
                    .put("namespace", OrderIdentity.METAFIELD_NAMESPACE)
                    .put("key", OrderIdentity.METAFIELD_KEY)
                    .put("type", OrderIdentity.METAFIELD_TYPE)
                    .put("value", plan.identity().value());
        }
    }

    /** Without a phone: it is unique among customers, and another one may have it. */
    private void customer(ObjectNode order) {
        OrderCustomer buyer = plan.buyer();
        buyer.email().ifPresent(email -> {
            ObjectNode customer =
                    order.putObject("customer").putObject("toUpsert").put("email", email);
            put(customer, "firstName", buyer.firstName());
            put(customer, "lastName", buyer.lastName());
        });
    }

    private static void line(PlannedLine line, ObjectNode into) {
        InputFields.item(into, line.item());
        into.put("quantity", line.quantity())
                .put("requiresShipping", line.requiresShipping()) // false if left out, whatever the variant says
                .put("taxable", line.taxable());
        line.unitPrice().ifPresent(price -> into.set("priceSet", bag(price)));
        attributes(into, "properties", "name", line.attributes());
        taxes(into, line.taxes());
    }

    private void shipping(ObjectNode order) {
        if (plan.shipping().isEmpty()) {
            return;
        }
        ArrayNode shippingLines = order.putArray("shippingLines");
        for (OriginShipping line : plan.shipping()) {
            ObjectNode into = shippingLines.addObject().put("title", line.title());
            put(into, "code", line.code());
            into.set("priceSet", bag(line.price()));
            taxes(into, line.taxes());
        }
    }

    /** On lines and shipping lines only: Shopify takes taxes there or on the order, not both. */
    private static void taxes(ObjectNode into, List<TaxLine> taxes) {
        if (taxes.isEmpty()) {
            return;
        }
        ArrayNode taxLines = into.putArray("taxLines");
        for (TaxLine tax : taxes) {
            ObjectNode line = taxLines.addObject().put("title", tax.title()).put("rate", tax.rate());
            line.set("priceSet", bag(tax.amount()));
        }
    }

    /** Nobody is to ship it again; the customer was told by the Destination. */
    private static void fulfillment(ObjectNode order, PlannedFulfillment fulfillment) {
        order.put("fulfillmentStatus", "FULFILLED");
        fulfillment.location().ifPresent(location -> order.putObject("fulfillment")
                .put("locationId", new Gid("Location", location).toString())
                .put("notifyCustomer", false));
    }

    private void payment(ObjectNode order) {
        put(order, "financialStatus", plan.financialStatus());
        paid().filter(amount -> amount.shop().isPositive()).ifPresent(amount -> {
            ObjectNode transaction = order.putArray("transactions")
                    .addObject()
                    .put("kind", "SALE")
                    .put("status", "SUCCESS")
                    .put("gateway", "manual")
                    .put("test", plan.test());
            transaction.set("amountSet", bag(amount));
        });
    }

    /** What is recorded as paid: all of a paid order, also if it holds less than the one in the Destination. */
    private Optional<MoneyBag> paid() {
        Optional<MoneyBag> total = plan.total(lines);
        return switch (plan.financialStatus().orElse("")) {
            case "PAID" -> total;
            case "PARTIALLY_PAID" -> total.flatMap(all -> plan.received().map(received -> received.atMost(all)));
            default -> Optional.empty();
        };
    }
}
