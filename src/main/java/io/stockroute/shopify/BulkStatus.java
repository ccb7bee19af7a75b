package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/** Asks how far a bulk operation of a store is. */
public record BulkStatus(String store, long bulkId) {

    private static final Document DOCUMENT = Document.named("BulkOperation");

    /**
     * How far it is.
     *
     * @param status Shopify's BulkOperationStatus
     * @param objects lines written so far
     * @param result where the JSONL lies for seven days; none if there are no lines
     */
    public record Reading(long bulkId, String status, Optional<String> errorCode, long objects, Optional<URI> result) {

        public boolean completed() {
            return status.equals("COMPLETED");
        }

        /** Whether it will never complete. */
        public boolean failed() {
            return switch (status) {
                case "FAILED", "CANCELED", "CANCELING", "EXPIRED" -> true;
                default -> false;
            };
        }
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("id", new Gid("BulkOperation", bulkId).toString());
        return call;
    }

    /** Empty if Shopify knows of no such bulk operation. */
    public Optional<Reading> reading(JsonNode data) {
        JsonNode bulk = data.required("bulkOperation");
        return bulk.isNull() ? Optional.empty() : Optional.of(read(bulk));
    }

    private static Reading read(JsonNode bulk) {
        return new Reading(
                Gid.number(bulk.required("id").asText()),
                bulk.required("status").asText(),
                Optional.ofNullable(bulk.path("errorCode").textValue()),
                bulk.path("objectCount").asLong(), // a text: UnsignedInt64
                Optional.ofNullable(bulk.path("url").textValue()).map(URI::create));
    }
}
