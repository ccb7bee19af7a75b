package io.stockroute.stock.lane;

import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.Levels;
import io.stockroute.stock.WriteState;
import io.stockroute.stock.lane.SetQuantitiesOutcome.Refusal;
import io.stockroute.stock.level.KnownStock;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Records that Shopify refused a write: rows that it names are blocked, the others go again. */
@Component
class RefusedWrites {

    private final StockWriteRepository writes;
    private final RepeatedWrites repeats;
    private final BlockedWrites blocked;
    private final KnownStock known;
    private final Levels levels;
    private final WriteEntries entries;

    RefusedWrites(
            StockWriteRepository writes,
            RepeatedWrites repeats,
            BlockedWrites blocked,
            KnownStock known,
            Levels levels,
            WriteEntries entries) {
        this.writes = writes;
        this.repeats = repeats;
        this.blocked = blocked;
        this.known = known;
        this.levels = levels;
        this.entries = entries;
    }

    /** If Shopify names no row, the batch is split until one stands alone. */
    void record(StockWrite write, List<Refusal> refusals) {
        EntryReason reason = reason(refusals.get(0));
        var bad = new TreeMap<Long, EntryReason>();
        for (Refusal refusal : refusals) {
            int row = write.rows().size() == 1 ? 0 : refusal.row().orElse(-1);
            if (row >= 0 && row < write.rows().size()) {
                bad.putIfAbsent(write.rows().get(row).levelId(), reason(refusal));
            }
        }
        if (write.unconfirmed()) {
            known.unconfirmed(write.id(), write.levelIds());
        }
        writes.close(write, WriteState.REFUSED, null, reason);
        if (bad.isEmpty()) {
            repeats.countFailure(write);
            entries.add(write, Kind.REFUSED, reason);
        } else {
            bad.forEach((level, why) -> blocked.refused(write, level, why));
            List<StockWrite.Row> others = write.rows().stream()
                    .filter(row -> !bad.containsKey(row.levelId()))
                    .toList();
            entries.add(write, others, Kind.REFUSED, EntryReason.of(LedgerCode.REJECTED_WITH_OTHERS));
        }
        levels.check(write.levelIds());
        // all of them: a hint that named what the write would have set was taken for its echo
        levels.mark(write.levelIds(), write.cause());
    }

    private static EntryReason reason(Refusal refusal) {
        return EntryReason.told(LedgerCode.REJECTED_BY_SHOPIFY, refusal.message() + " (" + refusal.code() + ")");
    }
}
