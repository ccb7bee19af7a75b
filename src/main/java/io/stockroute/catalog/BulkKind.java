package io.stockroute.catalog;

import io.stockroute.catalog.product.CatalogLine;
import io.stockroute.shopify.Document;

/** What is asked of a store in bulk. */
public enum BulkKind {
    /** All variants of all products. */
    VARIANTS(CatalogLine.QUERY),
    /** All levels of all inventory items, to compare them with what we believe. */
    LEVELS(Document.bulk("Levels"));

    private final String query;

    BulkKind(String query) {
        this.query = query;
    }

    /** The text of the query. */
    public String query() {
        return query;
    }
}
