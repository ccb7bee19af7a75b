package io.stockroute.catalog.bulk;

import io.stockroute.Cause;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.catalog.ImportLog;
import io.stockroute.catalog.product.PagedProducts;
import io.stockroute.settings.StoreCatalogs;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Reads the catalog of a store page by page where Shopify fails on the bulk operation. The products that are not known as they are now are
 * marked, and the lane reads each. One that Shopify fails on waits for itself and stands among the issues; the catalog is complete
 * without it.
 */
@Component
public class PagedCatalog {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final BulkTable bulks;
    private final PagedProducts products;
    private final StoreCatalogs catalogs;
    private final ImportLog imports;

    PagedCatalog(BulkTable bulks, PagedProducts products, StoreCatalogs catalogs, ImportLog imports) {
        this.bulks = bulks;
        this.products = products;
        this.catalogs = catalogs;
        this.imports = imports;
    }

    /** Marks the products, then waits until they are read. */
    public void page(BulkOperation bulk) {
        Cause cause = Cause.run(bulk.run());
        if (bulk.rows() == 0) {
            bulks.objects(bulk, products.mark(bulk.store(), cause));
        }
        long wanted = bulks.objects(bulk);
        long waiting = products.waiting(bulk.store(), cause);
        if (waiting > 0) {
            bulks.rows(bulk, Math.max(1, wanted - waiting));
            bulks.rest(bulk, LOOK);
        } else {
            bulks.loaded(bulk, bulks.reasons(bulk));
            catalogs.productsRead(bulk.store());
            imports.rows(bulk.run(), products.variants(bulk.store()));
        }
    }
}
