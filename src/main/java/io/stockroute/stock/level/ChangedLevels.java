package io.stockroute.stock.level;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ConnectionPage;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.PollPart;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.LevelReading;

/** Asks a store for the levels of one location that changed in a time. */
public record ChangedLevels(String store, long locationId, PollPart part) {

    static final int SIZE = 250;

    private static final Document DOCUMENT = Document.named("ChangedLevels");

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("location", new Gid("Location", locationId).toString());
        return part.of(call, "inventory_item_id");
    }

    /** Empty if the location is gone. */
    public ConnectionPage<LevelReading> page(JsonNode data) {
        JsonNode location = data.required("location");
        return location.isNull()
                ? ConnectionPage.empty()
                : ConnectionPage.of(location.required("inventoryLevels"), LevelReading::of);
    }
}
