package io.stockroute.catalog.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.PollPart;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyTimes;
import java.time.Instant;

/** Asks a store which products changed in a time, the longest unchanged first. */
public record ChangedProducts(String store, PollPart part) {

    static final int SIZE = 250;

    private static final Document DOCUMENT = Document.named("ChangedProducts");

    /** A product that changed, and when. */
    public record Change(long productId, Instant updatedAt) {}

    public static ChangedProducts since(String store, Instant since) {
        return new ChangedProducts(store, PollPart.since(since, SIZE));
    }

    public ShopifyCall call() {
        return part.of(ShopifyCall.of(store, DOCUMENT));
    }

    public ConnectionPage<Change> page(JsonNode data) {
        return ConnectionPage.of(data.required("products"), ChangedProducts::change);
    }

    private static Change change(JsonNode product) {
        return new Change(
                Gid.number(product.required("id").asText()),
                ShopifyTimes.instant(product.required("updatedAt").asText()));
    }
}
