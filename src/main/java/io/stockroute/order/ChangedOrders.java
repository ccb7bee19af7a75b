package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Page;
import io.stockroute.shopify.Search;
import io.stockroute.shopify.ShopifyCall;
import java.time.Instant;
import java.util.Optional;

/** Asks a Destination which orders changed since a moment, the longest unchanged first. */
public record ChangedOrders(String store, Instant since, Optional<String> cursor) {

    private static final Document DOCUMENT = Document.named("ChangedOrders");

    public static ChangedOrders since(String store, Instant since) {
        return new ChangedOrders(store, since, Optional.empty());
    }

    public ChangedOrders after(String next) {
        return new ChangedOrders(store, since, Optional.of(next));
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("query", Search.updatedSince(since));
        cursor.ifPresent(after -> call.variables().put("after", after));
        return call;
    }

    /** Of an order with more than 50 lines only the first 50. */
    public Page<SoldOrder> page(JsonNode data) {
        return Page.of(data.required("orders"), order -> SoldOrder.polled(store, order));
    }
}
