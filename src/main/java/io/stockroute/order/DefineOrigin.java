package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyCall;

/** Defines the metafield that lets a store hold an identity only once; made before the first order. */
public record DefineOrigin(String store) {

    /** What Shopify answered. */
    public sealed interface Definition {}

    /** It is there, made now or before. */
    public record Defined() implements Definition {}

    /** The store takes no such definition; orders are made without the metafield. */
    public record Refused(String code, String words) implements Definition {}

    public ShopifyCall call() {
        throw new UnsupportedOperationException();
    }

    public Definition outcome(JsonNode data) {
        throw new UnsupportedOperationException();
    }
}
