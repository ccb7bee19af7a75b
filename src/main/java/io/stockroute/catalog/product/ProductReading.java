package io.stockroute.catalog.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyTimes;
import java.time.Instant;

/**
 * What Shopify says of a product.
 *
 * @param status Shopify's ProductStatus: ACTIVE, ARCHIVED, DRAFT, UNLISTED
 */
public record ProductReading(long id, String handle, String title, String status, Instant updatedAt) {

    public static ProductReading of(JsonNode product) {
        return new ProductReading(
                Gid.number(product.required("id").asText()),
                product.required("handle").asText(),
                product.required("title").asText(),
                product.required("status").asText(),
                ShopifyTimes.instant(product.required("updatedAt").asText()));
    }
}
