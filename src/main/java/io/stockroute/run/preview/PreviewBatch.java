package io.stockroute.run.preview;

import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.ReadLevels;

/** Levels that one call asks for. */
public record PreviewBatch(long preview, ReadLevels read) {

    public String store() {
        return read.store();
    }

    public ShopifyCall call() {
        return read.call();
    }
}
