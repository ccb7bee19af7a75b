package io.stockroute.simulator.graphql.stock;

import io.stockroute.simulator.state.Gids;
import io.stockroute.simulator.state.ShopData;
import io.stockroute.simulator.state.product.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a write changed; without any change there is no group (capture: inventory-adjust-zero-delta-noop). */
final class AdjustmentGroup {
    private final List<Map<String, @Nullable Object>> changes = new ArrayList<>();

    void add(Level level, String name, int delta, @Nullable Object ledgerDocumentUri) {
        if (delta == 0) {
            return;
        }
        row(level, name, delta, ledgerDocumentUri);
        if (!name.equals("incoming")) {
            row(level, "on_hand", delta, null);
        }
    }

    private void row(Level level, String name, int delta, @Nullable Object ledgerDocumentUri) {
        Map<String, @Nullable Object> change = new LinkedHashMap<>();
        change.put("name", name);
        change.put("delta", delta);
        change.put("quantityAfterChange", null);
        change.put("ledgerDocumentUri", ledgerDocumentUri);
        change.put("item", level.item());
        change.put("location", level.location());
        changes.add(change);
    }

    @Nullable
    Map<String, @Nullable Object> result(ShopData data, Map<String, Object> input) {
        if (changes.isEmpty()) {
            return null;
        }
        Map<String, @Nullable Object> group = new LinkedHashMap<>();
        group.put("id", Gids.gid("InventoryAdjustmentGroup", data.nextNumber()));
        group.put("createdAt", data.now());
        group.put("reason", input.get("reason"));
        group.put("referenceDocumentUri", input.get("referenceDocumentUri"));
        group.put("changes", List.copyOf(changes));
        return group;
    }
}
