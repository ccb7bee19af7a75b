package io.stockroute.catalog.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.SearchQuery;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyTimes;
import java.time.Instant;
import java.util.Optional;

/** Asks a store which products changed since a moment, the longest unchanged first. */
public record ChangedProducts(String store, Instant since, Optional<String> cursor) {

    private static final Document DOCUMENT = Document.named("ChangedProducts");

    /** A product that changed, and when. */
    public record Change(long productId, Instant updatedAt) {}

    public static ChangedProducts since(String store, Instant since) {
        return new ChangedProducts(store, since, Optional.empty());
    }

    public ChangedProducts after(String next) {
        return new ChangedProducts(store, since, Optional.of(next));
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("query", SearchQuery.updatedSince(since));
        cursor.ifPresent(after -> call.variables().put("after", after));
        return call;
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
