package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyCall;
import java.util.Optional;

/** Searches a store for the draft order of an identity, by its tag, and for the order it may have become. */
public record FindDraft(String store, Identity identity) {

    public ShopifyCall call() {
        throw new UnsupportedOperationException();
    }

    /** The oldest draft order, if there are several; an order only if its draft order is not found. */
    public Optional<SourceOrder> found(JsonNode data) {
        throw new UnsupportedOperationException();
    }
}
