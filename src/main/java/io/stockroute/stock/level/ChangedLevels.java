package io.stockroute.stock.level;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.SearchQuery;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.LevelReading;
import java.time.Instant;
import java.util.Optional;

/** Asks a store for the levels of one location that changed since a moment, page by page. */
public record ChangedLevels(String store, long locationId, Instant since, Optional<String> cursor) {

    private static final Document DOCUMENT = Document.named("ChangedLevels");

    public static ChangedLevels since(String store, long locationId, Instant since) {
        return new ChangedLevels(store, locationId, since, Optional.empty());
    }

    public ChangedLevels after(String next) {
        return new ChangedLevels(store, locationId, since, Optional.of(next));
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables()
                .put("location", new Gid("Location", locationId).toString())
                .put("query", SearchQuery.updatedSince(since));
        cursor.ifPresent(after -> call.variables().put("after", after));
        return call;
    }

    /** Empty if the location is gone. */
    public ConnectionPage<LevelReading> page(JsonNode data) {
        JsonNode location = data.required("location");
        return location.isNull()
                ? ConnectionPage.empty()
                : ConnectionPage.of(location.required("inventoryLevels"), LevelReading::of);
    }
}
