package io.stockroute.order.create;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.order.decide.OrderPlan;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.ShopifyCall;
import java.util.Optional;

/** Makes sure that Source knows the customer of a draft order, by e-mail; sent twice it has the effect of once. */
public record UpsertCustomer(String store, OrderPlan plan) {

    private static final Document DOCUMENT = Document.named("UpsertCustomer");

    /** Empty if the order has no e-mail. Without a phone: it is unique among customers, and another one may have it. */
    public Optional<ShopifyCall> call() {
        return plan.buyer().email().map(email -> {
            ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
            call.variables().putObject("identifier").put("email", email);
            ObjectNode customer = call.variables().putObject("customer").put("email", email);
            InputFields.put(customer, "firstName", plan.buyer().firstName());
            InputFields.put(customer, "lastName", plan.buyer().lastName());
            return call;
        });
    }

    /** The customer's global id; empty if Shopify refuses the customer, then the draft order goes without. */
    public static Optional<String> customer(JsonNode data) {
        return Optional.ofNullable(
                data.required("customerSet").path("customer").path("id").textValue());
    }
}
