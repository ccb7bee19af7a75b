package io.stockroute.order.create;

import static io.stockroute.order.create.InputFields.attributes;
import static io.stockroute.order.create.InputFields.money;
import static io.stockroute.order.create.InputFields.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.order.decide.OrderPlan;
import io.stockroute.order.decide.PlannedLine;
import io.stockroute.order.money.Money;
import io.stockroute.order.origin.OriginShipping;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.settings.OrderSettings;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a draft order in Source. Sent twice it would make two: look for it first after an unknown outcome. */
public record CreateDraftOrder(OrderPlan plan, OrderSettings settings, Instant now) {

    private static final Document DOCUMENT = Document.named("CreateDraftOrder");

    /** @param customerGid from {@link UpsertCustomer} */
    public ShopifyCall call(String sourceStore, Optional<String> customerGid) {
        ShopifyCall call = ShopifyCall.of(sourceStore, DOCUMENT);
        ObjectNode input = call.variables()
                .putObject("input")
                .put("acceptAutomaticDiscounts", false)
                .put(
                        "presentmentCurrencyCode",
                        plan.currency()); // else a price may be converted for the address's market
        put(input, "note", plan.note());
        put(input, "poNumber", plan.poNumber());
        if (plan.taxExempt()) {
            input.put("taxExempt", true);
        }
        InputFields.tags(input, plan.tags());
        attributes(input, "customAttributes", "key", plan.attributes());
        InputFields.buyer(input, plan.buyer());
        customerGid.ifPresent(id -> input.putObject("purchasingEntity").put("customerId", id));
        ArrayNode lineItems = input.putArray("lineItems");
        plan.linesWithin(OrderPlan.MOST_DRAFT_LINES).forEach(line -> line(line, lineItems.addObject()));
        shipping(input);
        if (settings.reserve().compareTo(Duration.ZERO) > 0) {
            Instant until = now.plus(settings.reserve()).truncatedTo(ChronoUnit.SECONDS);
            input.put("reserveInventoryUntil", until.toString());
        }
        return call;
    }

    /** @throws io.stockroute.shopify.ShopifyException.OutcomeUnknown if Shopify names neither a draft order nor an error */
    public CreateOutcome outcome(JsonNode data) {
        return CreateOutcome.of(data.required("draftOrderCreate"), "draftOrder", SourceOrder::ofDraft);
    }

    private static void line(PlannedLine line, ObjectNode into) {
        InputFields.item(into, line.item());
        into.put("quantity", line.quantity());
        boolean custom = line.variantId().isEmpty();
        line.unitPrice()
                .ifPresent(price ->
                        into.set(custom ? "originalUnitPriceWithCurrency" : "priceOverride", money(price.shop())));
        if (custom) {
            into.put("requiresShipping", line.requiresShipping()).put("taxable", line.taxable());
        }
        attributes(into, "customAttributes", "key", line.attributes());
    }

    /** A draft order takes one shipping line. */
    private void shipping(ObjectNode input) {
        plan.shipping().stream()
                .map(line -> line.price().shop())
                .reduce(Money::plus)
                .ifPresent(price -> input.putObject("shippingLine")
                        .put(
                                "title",
                                plan.shipping().stream()
                                        .map(OriginShipping::title)
                                        .collect(Collectors.joining(" + ")))
                        .set("priceWithCurrency", money(price)));
    }
}
