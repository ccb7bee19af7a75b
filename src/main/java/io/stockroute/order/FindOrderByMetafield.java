package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyException;
import java.util.Optional;

/** Looks a store's order up by the unique metafield that holds its identity. */
public record FindOrderByMetafield(String store, Identity identity) {

    public ShopifyCall call() {
        throw new UnsupportedOperationException();
    }

    public Optional<SourceOrder> found(JsonNode data) {
        throw new UnsupportedOperationException();
    }

    /** Whether the call was refused because the store has no definition of the metafield; that says nothing about the order. */
    public static boolean isUndefined(ShopifyException.Refused refused) {
        return refused.code().equals("NOT_FOUND");
    }
}
