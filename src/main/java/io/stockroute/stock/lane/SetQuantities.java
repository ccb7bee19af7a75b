package io.stockroute.stock.lane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import java.util.List;
import java.util.OptionalInt;

/**
 * Sets up to 250 levels of a store in one call, all or none.
 *
 * @param key under which Shopify does it once, however often it is sent within 24 hours
 * @param referenceDocumentUri shown in the store's inventory history; leads back to our ledger
 */
public record SetQuantities(String store, String key, String referenceDocumentUri, List<Row> rows) {

    /** Shopify rejects longer lists. */
    public static final int LIMIT = 250;

    private static final Document DOCUMENT = Document.named("SetQuantities");

    /**
     * One level; a level may stand in one row only.
     *
     * @param from the quantity that Shopify must still hold, else nothing at all is written; empty: write over whatever there is
     */
    public record Row(long itemId, long locationId, int quantity, OptionalInt from) {}

    public SetQuantities {
        rows = List.copyOf(rows);
        if (rows.isEmpty() || rows.size() > LIMIT) {
            throw new IllegalArgumentException("a write takes 1 to 250 rows, not " + rows.size());
        }
    }

    static SetQuantities of(StockWrite write) {
        return new SetQuantities(
                write.store(),
                write.key(),
                write.reference(),
                write.rows().stream()
                        .map(row ->
                                new Row(row.itemId(), row.locationId(), row.to().orElseThrow(), row.from()))
                        .toList());
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        call.variables().put("key", key);
        ArrayNode quantities = call.variables()
                .putObject("input")
                .put("name", "available")
                .put("reason", "correction")
                .put("referenceDocumentUri", referenceDocumentUri)
                .putArray("quantities");
        rows.forEach(row -> write(row, quantities.addObject()));
        return call;
    }

    private static void write(Row row, ObjectNode into) {
        into.put("inventoryItemId", new Gid("InventoryItem", row.itemId()).toString())
                .put("locationId", new Gid("Location", row.locationId()).toString())
                .put("quantity", row.quantity());
        if (row.from().isPresent()) {
            into.put("changeFromQuantity", row.from().getAsInt());
        } else {
            into.putNull("changeFromQuantity"); // may be null, must not be left out
        }
    }

    public SetQuantitiesOutcome outcome(JsonNode data) {
        return SetQuantitiesOutcome.of(data.required("inventorySetQuantities"));
    }
}
