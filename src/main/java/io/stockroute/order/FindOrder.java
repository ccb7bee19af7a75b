package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyCall;
import java.util.Optional;

/** Searches a store for the order of an identity, by its source identifier and by its tag; a new order may be found late. */
public record FindOrder(String store, Identity identity) {

    public ShopifyCall call() {
        throw new UnsupportedOperationException();
    }

    /** The oldest, if there are several. */
    public Optional<SourceOrder> found(JsonNode data) {
        throw new UnsupportedOperationException();
    }
}
