package io.stockroute.stock.lane;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;

/**
 * Stocks an item at a location, without a quantity: what the level held before it was deactivated comes back, else zero.
 *
 * @param key under which Shopify does it once, however often it is sent within 24 hours
 */
public record ActivateLevel(String store, long itemId, long locationId, String key) {

    private static final Document DOCUMENT = Document.named("ActivateLevel");

    static ActivateLevel of(StockWrite write) {
        StockWrite.Row row = write.rows().get(0);
        return new ActivateLevel(write.store(), row.itemId(), row.locationId(), write.key());
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables()
                .put("item", new Gid("InventoryItem", itemId).toString())
                .put("location", new Gid("Location", locationId).toString())
                .put("key", key);
        return call;
    }

    public ActivationOutcome outcome(JsonNode data) {
        return ActivationOutcome.of(data.required("inventoryActivate"));
    }
}
