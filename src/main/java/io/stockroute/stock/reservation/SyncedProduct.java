package io.stockroute.stock.reservation;

import io.stockroute.settings.SyncPair;

/** One product as one Destination of a sync sells it; named by Source's inventory item. */
public record SyncedProduct(String sync, String destination, long sourceItemId) {

    public static SyncedProduct of(SyncPair pair, long sourceItemId) {
        return new SyncedProduct(pair.name(), pair.destination(), sourceItemId);
    }
}
