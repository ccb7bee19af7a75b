package io.stockroute.run.approval;

import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.Cause;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.GuardVerdict;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.Levels;
import io.stockroute.stock.RunChange;
import io.stockroute.stock.WithheldLevels;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps by which what no run has planned is held back, each one transaction. */
@Component
class BreakerSteps {

    private final GuardedRuns runs;
    private final Runs all;
    private final WithheldLevels holds;
    private final RunChanges changes;
    private final Levels levels;
    private final Ledger ledger;
    private final Syncs syncs;

    BreakerSteps(
            GuardedRuns runs,
            Runs all,
            WithheldLevels holds,
            RunChanges changes,
            Levels levels,
            Ledger ledger,
            Syncs syncs) {
        this.runs = runs;
        this.all = all;
        this.holds = holds;
        this.changes = changes;
        this.levels = levels;
        this.ledger = ledger;
        this.syncs = syncs;
    }

    /** Begins a run that an operator decides about, with the first levels that it holds back: one without any would be settled at once. */
    @Transactional
    public long begin(String store, List<Long> page, GuardVerdict.Held verdict) {
        levels.lock(page);
        Optional<String> sync = syncs.enabled().stream()
                .filter(one -> one.destinations().contains(store))
                .map(Sync::name)
                .findFirst()
                .or(() -> syncs.enabled().stream()
                        .filter(one -> one.source().equals(store))
                        .map(Sync::name)
                        .findFirst());
        long run = all.begin(Runs.Kind.GUARD, sync, Optional.of(store));
        runs.hold(run, verdict.reason());
        runs.zeroesOnly(run, !verdict.moves());
        runs.holding(run, true);
        hold(run, page, verdict);
        return run;
    }

    /** Holds levels back as far as they still have something due; a run that was decided about meanwhile holds nothing more. */
    @Transactional
    public void hold(long run, List<Long> page, GuardVerdict.Held verdict) {
        levels.lock(page);
        if (runs.lock(run)
                .filter(now -> now.state() == RunState.AWAITING_APPROVAL)
                .isEmpty()) {
            return;
        }
        List<RunChange> due = holds.due(run, page);
        List<Long> ids = due.stream().map(RunChange::levelId).toList();
        if (ids.isEmpty()) {
            return;
        }
        holds.hold(run, ids);
        changes.put(due);
        levels.weigh(ids);
        runs.more(run, ids.size(), verdict);
        ledger.append(due.stream()
                .map(change -> new LedgerEntry(
                        change.levelId(),
                        Kind.HELD,
                        change.before(),
                        change.to(),
                        Cause.run(run).text(),
                        EntryReason.of(LedgerCode.NEEDS_APPROVAL)))
                .toList());
    }
}
