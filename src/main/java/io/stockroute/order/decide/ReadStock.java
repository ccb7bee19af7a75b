package io.stockroute.order.decide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a store how many units it can sell of up to 250 variants. */
record ReadStock(String store, List<Long> variantIds) {

    /** Shopify takes no longer list. */
    static final int LIMIT = 250;

    private static final Document DOCUMENT = Document.named("ReadStock");

    ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        ArrayNode ids = call.variables().putArray("ids");
        variantIds.forEach(id -> ids.add(new Gid("ProductVariant", id).toString()));
        return call;
    }

    /** By variant; without those that may be sold below zero, that are not counted, or that are gone: these are Shopify's to refuse. */
    static Map<Long, Integer> limits(JsonNode data) {
        Map<Long, Integer> limits = new LinkedHashMap<>();
        data.required("nodes")
                .valueStream()
                .filter(variant -> variant.path("inventoryPolicy").asText().equals("DENY"))
                .filter(variant -> variant.path("inventoryQuantity").isInt())
                .forEach(variant -> limits.put(
                        Gid.number(variant.required("id").asText()),
                        variant.path("inventoryQuantity").intValue()));
        return limits;
    }
}
