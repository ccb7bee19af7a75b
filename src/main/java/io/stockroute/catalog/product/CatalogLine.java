package io.stockroute.catalog.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Document;

/** One line of the bulk operation that brings a store's whole catalog: a variant with its product. */
public record CatalogLine(ProductReading product, VariantReading variant) {

    /** The text to start the bulk operation with. */
    public static final String QUERY = Document.bulk("Variants");

    public static CatalogLine of(JsonNode line) {
        return new CatalogLine(ProductReading.of(line.required("product")), VariantReading.of(line));
    }
}
