package io.stockroute.product;

import io.stockroute.inventory.CatalogueHints;
import io.stockroute.inventory.Cause;
import io.stockroute.location.LocationHints;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What of the catalogue waits to be read by a store's lane. */
@Component
class CatalogueReads implements CatalogueHints {

    private final LocationHints locations;
    private final ProductHints products;
    private final VariantIndex variants;

    CatalogueReads(LocationHints locations, ProductHints products, VariantIndex variants) {
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
    public void doubtItems(String store, Collection<Long> itemIds, Cause cause) {
        var found = new TreeSet<Long>();
        itemIds.forEach(item -> found.addAll(variants.productsOf(store, item)));
        found.forEach(product -> products.mark(store, product, cause.text()));
    }
}
