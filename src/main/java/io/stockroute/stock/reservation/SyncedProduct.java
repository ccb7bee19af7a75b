package io.stockroute.stock.reservation;

import io.stockroute.settings.SyncPair;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One product as one Destination sells it; named by Source's inventory item. Not by the sync: units that were sold stay sold whatever
 * their sync is called and whatever becomes of it.
 */
public record SyncedProduct(String source, String destination, long sourceItemId) {

    public static SyncedProduct of(SyncPair pair, long sourceItemId) {
        return new SyncedProduct(pair.source(), pair.destination(), sourceItemId);
    }

    public SourceItem item() {
        return new SourceItem(source, sourceItemId);
    }

    /** Their items in Source, each once. */
    public static Set<SourceItem> items(Collection<SyncedProduct> some) {
        return some.stream().map(SyncedProduct::item).collect(Collectors.toCollection(TreeSet::new));
    }
}
