package io.stockroute.order.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.stockroute.order.draft.DraftReading.Completed;
import io.stockroute.order.draft.DraftReading.Gone;
import io.stockroute.order.draft.DraftReading.Open;
import io.stockroute.order.rows.SourceOrder;
import io.stockroute.shopify.Document;
import io.stockroute.shopify.Gid;
import io.stockroute.shopify.ShopifyCall;
import io.stockroute.shopify.ShopifyTimes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a store what has become of up to 250 draft orders. */
public record ReadDraftOrders(String store, List<Long> draftIds) {

    /** Shopify takes no longer list. */
    public static final int LIMIT = 250;

    private static final Document DOCUMENT = Document.named("ReadDraftOrders");

    public ReadDraftOrders {
        draftIds = List.copyOf(draftIds);
        if (draftIds.isEmpty() || draftIds.size() > LIMIT) {
            throw new IllegalArgumentException("a read takes 1 to 250 draft orders, not " + draftIds.size());
        }
    }

    public ShopifyCall call() {
        ShopifyCall call = ShopifyCall.of(store, DOCUMENT);
        ArrayNode ids = call.variables().putArray("ids");
        draftIds.forEach(id -> ids.add(new Gid("DraftOrder", id).toString()));
        return call;
    }

    /** One state for each id, in the order of {@link #draftIds()}. */
    public Map<Long, DraftReading> states(JsonNode data) {
        Map<Long, JsonNode> found = new LinkedHashMap<>();
        data.required("nodes")
                .valueStream()
                .filter(node -> node.has("id"))
                .forEach(node -> found.put(Gid.number(node.path("id").asText()), node));
        Map<Long, DraftReading> states = new LinkedHashMap<>();
        draftIds.forEach(id -> states.put(id, found.containsKey(id) ? state(found.get(id)) : new Gone()));
        return states;
    }

    private static DraftReading state(JsonNode draft) {
        if (!draft.required("status").asText().equals("COMPLETED")) {
            return new Open(ShopifyTimes.instant(draft.path("reserveInventoryUntil")));
        }
        JsonNode order = draft.path("order");
        return new Completed(order.isObject() ? Optional.of(SourceOrder.ofOrder(order)) : Optional.empty());
    }
}
