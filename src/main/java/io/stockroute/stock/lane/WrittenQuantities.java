package io.stockroute.stock.lane;

import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.LevelChanges;
import io.stockroute.stock.Levels;
import io.stockroute.stock.WriteState;
import io.stockroute.stock.lane.SetQuantitiesOutcome.Written;
import io.stockroute.stock.level.KnownStock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records that Shopify has done a write. */
@Component
class WrittenQuantities {

    private final StockWriteRepository writes;
    private final RepeatedWrites repeats;
    private final KnownStock known;
    private final ApprovalOutcomes runs;
    private final Levels levels;
    private final WriteEntries entries;

    WrittenQuantities(
            StockWriteRepository writes,
            RepeatedWrites repeats,
            KnownStock known,
            ApprovalOutcomes runs,
            Levels levels,
            WriteEntries entries) {
        this.writes = writes;
        this.repeats = repeats;
        this.known = known;
        this.runs = runs;
        this.levels = levels;
        this.entries = entries;
    }

    /** Tells which levels hold what the write set. */
    LevelChanges record(StockWrite write, Written written) {
        List<StockWrite.Row> unproven = unproven(write, written);
        if (unproven.size() == write.rows().size()) {
            repeats.again(write, WriteState.STALE, Kind.STALE, LedgerCode.WRITE_OUTDATED);
            return LevelChanges.of(write.cause(), List.of());
        }
        Optional<String> group = written.groupId();
        List<StockWrite.Row> proven =
                write.rows().stream().filter(row -> !unproven.contains(row)).toList();
        List<Long> ids = proven.stream().map(StockWrite.Row::levelId).toList();
        known.written(write.id(), ids);
        writes.close(write, WriteState.DONE, group.orElse(null), null);
        runs.written(write);
        levels.check(write.levelIds());
        entries.add(
                write,
                proven,
                Kind.WRITTEN,
                group.map(id -> EntryReason.told(LedgerCode.WRITTEN_IN_GROUP, id))
                        .orElseGet(() -> EntryReason.of(LedgerCode.WRITTEN_ALREADY)));
        levels.mark(unproven.stream().map(StockWrite.Row::levelId).toList(), write.cause());
        entries.add(write, unproven, Kind.STALE, EntryReason.of(LedgerCode.WRITE_OUTDATED));
        return LevelChanges.of(write.cause(), ids);
    }

    /**
     * Rows that were to change something, that Shopify does not count among its changes, and that no earlier sending can have written. It
     * is not known whether Shopify looks for rows without a change before it compares (facts.md section 19). If it does, such a level was
     * changed by somebody else to the very number that we wanted, and believing it written would lose that change. It is read.
     */
    private static List<StockWrite.Row> unproven(StockWrite write, Written written) {
        return write.unconfirmed()
                ? List.of()
                : write.rows().stream()
                        .filter(row -> row.from().isPresent() && !row.from().equals(row.to()))
                        .filter(row -> written.leavesOut(row.itemId(), row.locationId()))
                        .toList();
    }
}
