package io.stockroute.stock.lane;

import io.stockroute.settings.LaneLeases;
import io.stockroute.stock.BatchRule;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.Levels;
import io.stockroute.stock.WriteGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans writes and stores them before they are sent. */
@Component
public class StockWrites {

    private final StockWriteRepository writes;
    private final PendingWrites pending;
    private final Levels levels;
    private final Ledger ledger;
    private final LaneLeases leases;
    private final WriteGuard brake;

    /** Stores whose last write was of levels whose write failed before; for fairness only, forgetting it does no harm. */
    private final Set<String> triedAgain = ConcurrentHashMap.newKeySet();

    StockWrites(
            StockWriteRepository writes,
            PendingWrites pending,
            Levels levels,
            Ledger ledger,
            LaneLeases leases,
            WriteGuard brake) {
        this.writes = writes;
        this.pending = pending;
        this.levels = levels;
        this.ledger = ledger;
        this.leases = leases;
        this.brake = brake;
    }

    /** A stored write that must be sent, first or again: after a crash, or as its outcome is not known. */
    public Optional<StockWrite> due(String store) {
        return pending.due(store);
    }

    /**
     * Stores the next write of what drifts, at most 250 levels; empty if nothing does, or if it must be looked at first. The brake is
     * applied before, in transactions of its own.
     */
    @Transactional
    public Optional<StockWrite> plan(String store, LaneTurn.Kind last) {
        List<DriftingLevel> seen = choose(store, last);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        leases.confirm(store);
        var held = seen.stream().map(DriftingLevel::levelId).collect(Collectors.toSet());
        levels.lock(held);
        // as it stands now that nobody else can change it
        List<DriftingLevel> chosen = choose(store, last).stream()
                .filter(drift -> held.contains(drift.levelId()))
                .toList();
        if (chosen.isEmpty() || brake.isNeeded(store)) {
            return Optional.empty();
        }
        StockWrite.Kind kind = chosen.get(0).stocked() ? StockWrite.Kind.SET : StockWrite.Kind.ACTIVATE;
        StockWrite write = writes.store(store, kind, chosen);
        if (chosen.get(0).attempts() == 0) {
            triedAgain.remove(store);
        } else {
            triedAgain.add(store);
        }
        var entries = new ArrayList<LedgerEntry>();
        for (StockWrite.Row row : write.rows()) {
            entries.add(new LedgerEntry(
                    row.levelId(),
                    Kind.WRITE,
                    Levels.boxed(row.from()),
                    Levels.boxed(row.to()),
                    write.cause().text(),
                    kind == StockWrite.Kind.ACTIVATE ? EntryReason.of(LedgerCode.WRITE_STOCKS_ITEM) : null));
        }
        ledger.append(entries);
        return Optional.of(write);
    }

    /** Levels to be stocked go one by one, and take turns with those to be written. */
    private List<DriftingLevel> choose(String store, LaneTurn.Kind last) {
        List<DriftingLevel> toWrite = BatchRule.choose(drifting(store, true));
        List<DriftingLevel> toStock = BatchRule.choose(drifting(store, false));
        boolean stock = toWrite.isEmpty() || (last == LaneTurn.Kind.SET && !toStock.isEmpty());
        return stock ? toStock : toWrite;
    }

    /** Levels whose write failed before take turns with all others, as each of them may take a time-out. */
    private List<DriftingLevel> drifting(String store, boolean stocked) {
        List<DriftingLevel> fresh = triedAgain.contains(store) ? writes.drifting(store, stocked, 0) : List.of();
        return fresh.isEmpty() ? writes.drifting(store, stocked, Integer.MAX_VALUE) : fresh;
    }
}
