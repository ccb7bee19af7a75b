package io.stockroute.preview;

import io.stockroute.inventory.LevelRead;
import io.stockroute.shopify.ShopifyCall;

/** Levels that one call asks for. */
public record PreviewBatch(long preview, LevelRead read) {

    public String store() {
        return read.store();
    }

    public ShopifyCall call() {
        return read.call();
    }
}
