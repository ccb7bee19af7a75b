package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** Asks which bulk operations this app has started at a store since a moment, the latest first. */
public record BulkSearch(String store, Instant since) {

    private static final Document DOCUMENT = Document.named("RunningBulk");

    /** One of them. */
    public record Found(long bulkId, String status, Instant createdAt, String query) {}

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables()
                .put("query", SearchQuery.field("operation_type", "query") + " " + SearchQuery.createdSince(since));
        return call;
    }

    public List<Found> found(JsonNode data) {
        return data.required("bulkOperations")
                .required("nodes")
                .valueStream()
                .map(BulkSearch::read)
                .toList();
    }

    private static Found read(JsonNode bulk) {
        return new Found(
                Gid.number(bulk.required("id").asText()),
                bulk.required("status").asText(),
                ShopifyTimes.instant(bulk.required("createdAt").asText()),
                bulk.required("query").asText());
    }
}
