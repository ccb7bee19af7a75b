package io.stockroute.catalog.product;

import io.stockroute.Cause;
import io.stockroute.catalog.CatalogHints;
import io.stockroute.catalog.location.LocationHints;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What of the catalog waits to be read by a store's lane. */
@Component
class CatalogReads implements CatalogHints {

    private final LocationHints locations;
    private final ProductHints products;
    private final VariantIndex variants;

    CatalogReads(LocationHints locations, ProductHints products, VariantIndex variants) {
        this.locations = locations;
        this.products = products;
        this.variants = variants;
    }

    @Override
    public boolean locationsWanted(String store) {
        return locations.wanted(store);
    }

    @Override
    public boolean productWanted(String store) {
        return products.wanted(store);
    }

    @Override
    public void recheckItems(String store, Collection<Long> itemIds, Cause cause) {
        var found = new TreeSet<Long>();
        itemIds.forEach(item -> found.addAll(variants.productsOf(store, item)));
        found.forEach(product -> products.mark(store, product, cause.text()));
    }
}
