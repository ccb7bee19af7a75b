package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyCall;
import java.util.Optional;

/** Makes sure that Source knows the customer of a draft order, by e-mail; sent twice it has the effect of once. */
public record UpsertCustomer(String store, OrderPlan plan) {

    /** Empty if the order has no e-mail. */
    public Optional<ShopifyCall> call() {
        throw new UnsupportedOperationException();
    }

    /** The customer's global id; empty if Shopify refuses the customer, then the draft order goes without. */
    public Optional<String> customer(JsonNode data) {
        throw new UnsupportedOperationException();
    }
}
