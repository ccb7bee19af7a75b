package io.stockroute.catalog.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import java.util.List;

/** Asks a store which products an inventory item belongs to, since the webhook of an item names none. */
public record ProductsOfItem(String store, long itemId) {

    private static final Document DOCUMENT = Document.named("InventoryItemVariant");

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("id", new Gid("InventoryItem", itemId).toString());
        return call;
    }

    /** Each product once; none if the item is gone. */
    public List<Long> productIds(JsonNode data) {
        return data.required("inventoryItem")
                .path("variants")
                .path("nodes")
                .valueStream()
                .map(variant -> Gid.number(variant.at("/product/id").asText()))
                .distinct()
                .toList();
    }
}
