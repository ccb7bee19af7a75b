package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.sync.OrderSettings;

/** Makes a real order in Source. Sent twice it would make two: look for it first after an unknown outcome. */
public record RealOrder(OrderPlan plan, OrderSettings settings) {

    /** @param withMetafield whether Source has the definition that makes the identity unique */
    public ShopifyCall call(String sourceStore, boolean withMetafield) {
        throw new UnsupportedOperationException();
    }

    public Creation outcome(JsonNode data) {
        throw new UnsupportedOperationException();
    }
}
