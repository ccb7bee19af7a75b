package io.stockroute.hold;

import io.stockroute.guard.Verdict;
import io.stockroute.inventory.Cause;
import io.stockroute.inventory.Ledger;
import io.stockroute.inventory.LedgerEntry;
import io.stockroute.inventory.LedgerEntry.Kind;
import io.stockroute.inventory.LevelHolds;
import io.stockroute.inventory.Levels;
import io.stockroute.inventory.RunChange;
import io.stockroute.inventory.RunChanges;
import io.stockroute.inventory.Runs;
import io.stockroute.sync.Sync;
import io.stockroute.sync.Syncs;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps by which what no run has planned is held back, each one transaction. */
@Component
class BrakeSteps {

    private final HoldingRuns runs;
    private final Runs all;
    private final LevelHolds holds;
    private final RunChanges changes;
    private final Levels levels;
    private final Ledger ledger;
    private final Syncs syncs;

    BrakeSteps(
            HoldingRuns runs,
            Runs all,
            LevelHolds holds,
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
    public long begin(String store, List<Long> page, Verdict.Held verdict) {
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
    public void hold(long run, List<Long> page, Verdict.Held verdict) {
        levels.lock(page);
        if (runs.lock(run).filter(now -> now.state() == HoldingRun.State.HELD).isEmpty()) {
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
                        verdict.reason()))
                .toList());
    }
}
