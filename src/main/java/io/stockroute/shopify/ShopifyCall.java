package io.stockroute.shopify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One call of a store's Admin API.
 *
 * @param store the store's name in the configuration
 */
public record ShopifyCall(String store, Document document, ObjectNode variables) {

    public static ShopifyCall of(String store, Document document) {
        return new ShopifyCall(store, document, JsonNodeFactory.instance.objectNode());
    }

    /** Without the variables, which may hold a customer's data. */
    @Override
    public String toString() {
        return "ShopifyCall[store=" + store + ", document=" + document.name() + "]";
    }
}
