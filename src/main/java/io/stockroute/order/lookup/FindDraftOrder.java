package io.stockroute.order.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.order.origin.OrderIdentity;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.SearchQuery;
import io.stockroute.shopify.ShopifyCall;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Searches a store for the draft order of an identity, by its tag, and for the order it may have become. */
public record FindDraftOrder(String store, OrderIdentity identity) {

    private static final Document DOCUMENT = Document.named("FindDraftOrder");

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("tag", SearchQuery.field("tag", identity.value()));
        return call;
    }

    /** The oldest draft order, if there are several; an order only if its draft order is not found. */
    public Optional<SourceOrder> found(JsonNode data) {
        return oldest(hits(data, "draftOrders").map(SourceOrder::ofDraft))
                .or(() -> oldest(hits(data, "orders").map(SourceOrder::ofOrder)));
    }

    private Stream<JsonNode> hits(JsonNode data, String search) {
        return data.required(search).required("nodes").valueStream().filter(identity::isOf);
    }

    private static Optional<SourceOrder> oldest(Stream<SourceOrder> orders) {
        return orders.min(Comparator.comparing(SourceOrder::id));
    }
}
