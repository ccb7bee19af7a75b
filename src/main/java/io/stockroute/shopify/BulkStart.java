package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Starts a bulk operation at a store. Starting is not idempotent: after an unknown outcome look with {@link BulkSearch} before starting
 * again.
 *
 * @param query the text of the query, see {@link Document#bulk}
 */
public record BulkStart(String store, String query) {

    private static final Document DOCUMENT = Document.named("StartBulk");

    /** What became of it. */
    public sealed interface Outcome {

        record Started(long bulkId) implements Outcome {}

        /** As many bulk operations of this app run as Shopify allows; try later. */
        record Busy(String message) implements Outcome {}

        record Rejected(String code, String message) implements Outcome {}
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("query", query);
        return call;
    }

    public Outcome outcome(JsonNode data) {
        JsonNode payload = data.required("bulkOperationRunQuery");
        JsonNode error = payload.path("userErrors").path(0);
        if (error.isMissingNode()) {
            return new Outcome.Started(
                    Gid.number(payload.path("bulkOperation").required("id").asText()));
        }
        String code = error.path("code").asText();
        String message = error.path("message").asText();
        return code.equals("OPERATION_IN_PROGRESS") || code.equals("LIMIT_REACHED")
                ? new Outcome.Busy(message)
                : new Outcome.Rejected(code, message);
    }
}
