package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.sync.OrderSettings;
import java.time.Instant;
import java.util.Optional;

/** Makes a draft order in Source. Sent twice it would make two: look for it first after an unknown outcome. */
public record DraftOrder(OrderPlan plan, OrderSettings settings, Instant now) {

    /** Shopify takes no more lines. */
    public static final int MOST_LINES = 499;

    /** @param customerGid from {@link UpsertCustomer} */
    public ShopifyCall call(String sourceStore, Optional<String> customerGid) {
        throw new UnsupportedOperationException();
    }

    public Creation outcome(JsonNode data) {
        throw new UnsupportedOperationException();
    }
}
