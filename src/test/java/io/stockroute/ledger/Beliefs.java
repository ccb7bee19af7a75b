package io.stockroute.ledger;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What the ledger takes stores for. */
public final class Beliefs {

    private Beliefs() {}

    /** What is believed of every level, or what a write has set whose outcome is not known yet. */
    public static Map<Long, Integer> of(LedgerWorld ledger) {
        Map<Long, Integer> held = new HashMap<>();
        ledger.jdbc().sql("""
                        select l.id, l.believed, w.idempotency_key, r.to_quantity from level l
                        left join stock_write w on w.id = l.write_id
                        left join stock_write_row r on r.write_id = l.write_id and r.level_id = l.id""").query((RowCallbackHandler) row -> {
            String key = row.getString("idempotency_key");
            boolean took = key != null && ledger.stores.took(key);
            held.put(row.getLong("id"), row.getInt(took ? "to_quantity" : "believed"));
        });
        return held;
    }

    /** What every pool holds, by the Source level with which it began. */
    public static Map<Long, Integer> pools(LedgerWorld ledger) {
        Map<Long, Integer> pools = new HashMap<>();
        ledger.jdbc().sql("select source_level_id, quantity from pool").query((RowCallbackHandler)
                row -> pools.put(row.getLong("source_level_id"), row.getInt("quantity")));
        return pools;
    }
}
