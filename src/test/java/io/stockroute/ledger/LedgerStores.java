package io.stockroute.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.stock.lane.StockWrite;
import io.stockroute.stock.level.ReadBatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Stores that are a few numbers. A question keeps the answer that the store gave when it was asked, and an idempotency key the
 * outcome that it had at first.
 */
public final class LedgerStores {

    /** Told of every row that a write sets, before it is set. */
    public interface WriteCheck {
        void sets(StockWrite write, StockWrite.Row row, Shelf shelf);
    }

    /** A question on its way. */
    public record Asked(ReadBatch batch, List<JsonNode> answers, Map<Shelf, Integer> shown) {}

    private final List<Shelf> shelves = new ArrayList<>();
    private final Map<String, Asked> asked = new HashMap<>();
    private final Map<String, Integer> answered = new HashMap<>();
    private final Map<String, Boolean> keys = new HashMap<>();
    public WriteCheck check = (write, row, shelf) -> {};

    Shelf add(String store, long item, long location, int quantity) {
        Shelf shelf = new Shelf(shelves.size() + 1L, store, item, location, quantity);
        shelves.add(shelf);
        return shelf;
    }

    public List<Shelf> all() {
        return List.copyOf(shelves);
    }

    /** Whether a question to the store is on its way. */
    public boolean isAsked(String store) {
        return asked.containsKey(store);
    }

    /** How many questions to a store were asked and answered; the one on its way is not among them. */
    public int answered(String store) {
        return answered.getOrDefault(store, 0);
    }

    /** The store answers, but nobody has the answer yet. */
    void ask(ReadBatch batch, List<ShopifyCall> calls) {
        List<JsonNode> answers = new ArrayList<>();
        Map<Shelf, Integer> shown = new HashMap<>();
        for (ShopifyCall call : calls) {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            String location = call.variables().path("location").asText();
            for (JsonNode item : call.variables().path("items")) {
                Shelf shelf = find(batch.store(), item.asText(), location);
                shown.put(shelf, shelf.unread);
                level(data, item.asText(), shelf);
            }
            answers.add(data);
        }
        asked.put(batch.store(), new Asked(batch, answers, shown));
    }

    /** What a store answers to a question that no lane asks. */
    public JsonNode look(ShopifyCall call) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        String location = call.variables().path("location").asText();
        for (JsonNode item : call.variables().path("items")) {
            level(data, item.asText(), find(call.store(), item.asText(), location));
        }
        return data;
    }

    private static void level(ObjectNode data, String item, Shelf shelf) {
        data.withArray("nodes")
                .addObject()
                .put("id", item)
                .put("tracked", true)
                .putObject("inventoryLevel")
                .put("isActive", shelf.stocked)
                .putArray("quantities")
                .addObject()
                .put("name", "available")
                .put("quantity", shelf.quantity);
    }

    /** The answer to the question on its way arrives. */
    Asked answer(String store) {
        answered.merge(store, 1, Integer::sum);
        return forget(store);
    }

    /** Who asked is gone, or slow: others no longer wait for the answer. */
    public Asked forget(String store) {
        return Objects.requireNonNull(asked.remove(store));
    }

    /** An answer was recorded, as far as these levels go. */
    void taken(Asked question, Collection<Long> levels) {
        question.shown().forEach((shelf, unread) -> {
            if (levels.contains(shelf.levelId)) {
                shelf.unread -= unread;
            }
        });
    }

    /**
     * Compares and sets all rows or none, once for each idempotency key.
     *
     * @return what the store answers
     */
    public JsonNode send(StockWrite write) {
        if (write.kind() == StockWrite.Kind.ACTIVATE) {
            return activate(write);
        }
        return answer(keys.computeIfAbsent(write.key(), key -> set(write)));
    }

    private JsonNode activate(StockWrite write) {
        ofLevel(write.rows().get(0).levelId()).stocked = true;
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.putObject("inventoryActivate").putObject("inventoryLevel").put("isActive", true);
        return data;
    }

    /** Whether a write with this key has had its effect. */
    public boolean took(String key) {
        return keys.getOrDefault(key, false);
    }

    private boolean set(StockWrite write) {
        Map<StockWrite.Row, Shelf> rows = new HashMap<>();
        write.rows().forEach(row -> rows.put(row, ofLevel(row.levelId())));
        if (rows.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue().quantity != entry.getKey().from().orElseThrow())) {
            return false;
        }
        rows.forEach((row, shelf) -> {
            check.sets(write, row, shelf);
            shelf.quantity = row.to().orElseThrow();
        });
        return true;
    }

    private static JsonNode answer(boolean taken) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ObjectNode payload = data.putObject("inventorySetQuantities");
        var errors = payload.putArray("userErrors");
        if (taken) {
            payload.putObject("inventoryAdjustmentGroup").put("id", "gid://shopify/InventoryAdjustmentGroup/1");
        } else {
            payload.putNull("inventoryAdjustmentGroup");
            errors.addObject()
                    .put("code", "CHANGE_FROM_QUANTITY_STALE")
                    .put("message", "stale")
                    .putNull("field");
        }
        return data;
    }

    private Shelf ofLevel(long levelId) {
        return shelves.stream()
                .filter(shelf -> shelf.levelId == levelId)
                .findFirst()
                .orElseThrow();
    }

    private Shelf find(String store, String item, String location) {
        return shelves.stream()
                .filter(shelf -> shelf.store.equals(store)
                        && item.endsWith("/" + shelf.item)
                        && location.endsWith("/" + shelf.location))
                .findFirst()
                .orElseThrow();
    }
}
