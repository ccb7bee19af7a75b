package io.stockroute.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.shopify.ShopifyCall;
import java.util.List;
import java.util.Map;

/** Asks a store what has become of up to 250 draft orders. */
public record DraftRead(String store, List<Long> draftIds) {

    /** Shopify takes no longer list. */
    public static final int LIMIT = 250;

    public DraftRead {
        draftIds = List.copyOf(draftIds);
        if (draftIds.isEmpty() || draftIds.size() > LIMIT) {
            throw new IllegalArgumentException("a read takes 1 to 250 draft orders, not " + draftIds.size());
        }
    }

    public ShopifyCall call() {
        throw new UnsupportedOperationException();
    }

    /** One state for each id, in the order of {@link #draftIds()}. */
    public Map<Long, DraftState> states(JsonNode data) {
        throw new UnsupportedOperationException();
    }
}
