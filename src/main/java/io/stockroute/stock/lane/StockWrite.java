package io.stockroute.stock.lane;

import io.stockroute.Cause;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * A call that changes a store, stored before it is sent and sent again unchanged until its outcome is known.
 *
 * @param key Shopify's idempotency key
 * @param unconfirmed whether an earlier sending may have reached Shopify and its answer is not known
 */
public record StockWrite(
        long id,
        String store,
        Kind kind,
        String key,
        Instant createdAt,
        int tries,
        boolean unconfirmed,
        List<Row> rows) {

    /** What the call does. */
    public enum Kind {
        /** Sets quantities, compare-and-set. */
        SET,
        /** Stocks one item at a location. */
        ACTIVATE
    }

    /** @param from what the level must hold for the write to have an effect */
    public record Row(long levelId, long itemId, long locationId, OptionalInt from, OptionalInt to) {}

    public StockWrite {
        rows = List.copyOf(rows);
    }

    public Cause cause() {
        return Cause.write(id);
    }

    public List<Long> levelIds() {
        return rows.stream().map(Row::levelId).toList();
    }

    /** What stands in the store's inventory history and leads back to the ledger. */
    public String reference() {
        return "gid://stockroute/Write/" + id;
    }
}
