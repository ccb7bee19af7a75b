package io.stockroute.catalog;

import io.stockroute.Cause;
import java.util.Collection;

/** What a lane asks of the catalog, whose reads it does between those of levels. */
public interface CatalogHints {

    /** Whether the locations of a store are to be read. */
    boolean locationsWanted(String store);

    /** Whether a product of a store is to be read. */
    boolean productWanted(String store);

    /** Items turned out to be gone or untracked: their products are to be read. */
    void recheckItems(String store, Collection<Long> itemIds, Cause cause);
}
