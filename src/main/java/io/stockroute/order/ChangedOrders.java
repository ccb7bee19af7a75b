package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Page;
import io.stockroute.shopify.ShopifyCall;
import java.time.Instant;
import java.util.Optional;

/** Asks a Destination which orders changed since a moment, the longest unchanged first. */
public record ChangedOrders(String store, Instant since, Optional<String> cursor) {

    public static ChangedOrders since(String store, Instant since) {
        return new ChangedOrders(store, since, Optional.empty());
    }

    public ChangedOrders after(String next) {
        return new ChangedOrders(store, since, Optional.of(next));
    }

    public ShopifyCall call() {
        throw new UnsupportedOperationException();
    }

    public Page<SoldOrder> page(JsonNode data) {
        throw new UnsupportedOperationException();
    }
}
