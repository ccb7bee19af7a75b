package io.stockroute.stock.lane;

import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.Levels;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ledger entries about writes. */
@Component
class WriteEntries {

    private final Ledger ledger;

    WriteEntries(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Of all rows of a write. */
    void add(StockWrite write, Kind kind, @Nullable EntryReason reason) {
        add(write, write.rows(), kind, reason);
    }

    void add(StockWrite write, List<StockWrite.Row> rows, Kind kind, @Nullable EntryReason reason) {
        ledger.append(rows.stream()
                .map(row -> new LedgerEntry(
                        row.levelId(),
                        kind,
                        Levels.boxed(row.from()),
                        Levels.boxed(row.to()),
                        write.cause().text(),
                        reason))
                .toList());
    }

    /** A level of a write is blocked. */
    void addBlocked(StockWrite write, long level, EntryReason reason) {
        ledger.append(List.of(
                new LedgerEntry(level, Kind.BLOCKED, null, null, write.cause().text(), reason)));
    }
}
