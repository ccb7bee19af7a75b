package io.stockroute.shopify;

import io.stockroute.settings.Store;

/** Asks a store for a token with the app's id and secret (client credentials grant). */
@FunctionalInterface
public interface TokenGrant {

    /**
     * @throws ShopifyException.NotSent if the store cannot be asked now
     * @throws ShopifyException.StoreUnauthorized if it grants none
     */
    AccessToken grant(Store store);
}
