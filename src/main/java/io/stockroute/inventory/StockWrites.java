package io.stockroute.inventory;

import io.stockroute.inventory.LedgerEntry.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans writes and stores them before they are sent. */
@Component
public class StockWrites {

    /** Shopify keeps a key for 24 hours; an older one is no longer safe to send. */
    static final Duration KEY_KEPT = Duration.ofHours(23);

    private final StockWriteRepository writes;
    private final StockWriteEnds ends;
    private final Levels levels;
    private final Ledger ledger;
    private final LaneLeases leases;
    private final WriteBrake brake;
    private final Clock clock;

    StockWrites(
            StockWriteRepository writes,
            StockWriteEnds ends,
            Levels levels,
            Ledger ledger,
            LaneLeases leases,
            WriteBrake brake,
            Clock clock) {
        this.writes = writes;
        this.ends = ends;
        this.levels = levels;
        this.ledger = ledger;
        this.leases = leases;
        this.brake = brake;
        this.clock = clock;
    }

    /** A stored write that must be sent, first or again: after a crash, or as its outcome is not known. */
    @Transactional
    public Optional<StockWrite> due(String store) {
        Optional<StockWrite> due = writes.due(store);
        if (due.isPresent() && due.get().createdAt().plus(KEY_KEPT).isBefore(clock.instant())) {
            leases.confirm(store);
            ends.giveUp(due.get());
            return writes.due(store);
        }
        return due;
    }

    /**
     * Stores the next write of what drifts, at most 250 levels; empty if nothing does, or if it must be looked at first. The brake is
     * applied before, in transactions of its own.
     */
    @Transactional
    public Optional<StockWrite> plan(String store, Turn.Kind last) {
        List<Drift> seen = choose(store, last);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        leases.confirm(store);
        var held = seen.stream().map(Drift::levelId).collect(Collectors.toSet());
        levels.lock(held);
        // as it stands now that nobody else can change it
        List<Drift> chosen = choose(store, last).stream()
                .filter(drift -> held.contains(drift.levelId()))
                .toList();
        if (chosen.isEmpty() || brake.isNeeded(store)) {
            return Optional.empty();
        }
        StockWrite.Kind kind = chosen.get(0).stocked() ? StockWrite.Kind.SET : StockWrite.Kind.ACTIVATE;
        StockWrite write = writes.store(store, kind, chosen);
        var entries = new ArrayList<LedgerEntry>();
        for (StockWrite.Row row : write.rows()) {
            entries.add(new LedgerEntry(
                    row.levelId(),
                    Kind.WRITE,
                    Levels.boxed(row.from()),
                    Levels.boxed(row.to()),
                    write.cause().text(),
                    kind == StockWrite.Kind.ACTIVATE ? "stock the item at the location" : null));
        }
        ledger.append(entries);
        return Optional.of(write);
    }

    /** Levels to be stocked go one by one, and take turns with those to be written. */
    private List<Drift> choose(String store, Turn.Kind last) {
        List<Drift> toWrite = BatchRule.choose(writes.drifting(store, true));
        List<Drift> toStock = BatchRule.choose(writes.drifting(store, false));
        boolean stock = toWrite.isEmpty() || (last == Turn.Kind.SET && !toStock.isEmpty());
        return stock ? toStock : toWrite;
    }
}
