package io.stockroute.stock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.stockroute.UnusableAnswer;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import java.util.ArrayList;
import java.util.List;

/** Asks a store for up to 250 levels of one location in a single call, whose cost hardly depends on their number. */
public record ReadLevels(String store, long locationId, List<Long> itemIds) {

    /** Shopify takes no longer list. */
    public static final int LIMIT = 250;

    private static final Document DOCUMENT = Document.named("ReadLevels");

    public ReadLevels {
        itemIds = List.copyOf(itemIds);
        if (itemIds.isEmpty() || itemIds.size() > LIMIT) {
            throw new IllegalArgumentException("a read takes 1 to 250 items, not " + itemIds.size());
        }
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("location", new Gid("Location", locationId).toString());
        ArrayNode items = call.variables().putArray("items");
        itemIds.forEach(id -> items.add(new Gid("InventoryItem", id).toString()));
        return call;
    }

    /** One reading for each item, in the order of {@link #itemIds()}. */
    public List<LevelReading> readings(JsonNode data) {
        JsonNode nodes = data.required("nodes");
        if (nodes.size() != itemIds.size()) {
            throw new UnusableAnswer(
                    "The store was asked for %d items and answered with %d".formatted(itemIds.size(), nodes.size()));
        }
        List<LevelReading> readings = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            readings.add(reading(itemIds.get(i), nodes.path(i)));
        }
        return readings;
    }

    private LevelReading reading(long itemId, JsonNode item) {
        if (!item.has("id")) {
            return LevelReading.gone(itemId, locationId);
        }
        if (Gid.number(item.path("id").asText()) != itemId) {
            throw new UnusableAnswer("The answer is not in the order of the question (item: %d)".formatted(itemId));
        }
        boolean tracked = item.required("tracked").asBoolean();
        return LevelReading.of(itemId, locationId, tracked, item.path("inventoryLevel"));
    }
}
