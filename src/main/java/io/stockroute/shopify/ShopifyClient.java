package io.stockroute.shopify;

import com.fasterxml.jackson.databind.JsonNode;

/** Calls the Admin API of the stores: paced by each store's bucket, retried where a retry can do no harm. */
public interface ShopifyClient {

    /**
     * Sends a call and waits for its answer.
     *
     * @return the answer's {@code data}; never null, no {@code errors} stood beside it
     * @throws ShopifyException whose subclass names what happened
     */
    JsonNode call(ShopifyCall call);
}
