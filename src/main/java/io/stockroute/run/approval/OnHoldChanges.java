package io.stockroute.run.approval;

import io.stockroute.Cause;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.Ledger;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.Levels;
import io.stockroute.stock.OnHoldLevels;
import io.stockroute.stock.RunChange;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts on hold for a run what is due to some levels, and records what it would have changed. The caller holds the levels. */
@Component
class OnHoldChanges {

    private final OnHoldLevels onHold;
    private final RunChanges changes;
    private final Levels levels;
    private final Ledger ledger;

    OnHoldChanges(OnHoldLevels onHold, RunChanges changes, Levels levels, Ledger ledger) {
        this.onHold = onHold;
        this.changes = changes;
        this.levels = levels;
        this.ledger = ledger;
    }

    /** @return how many of the levels still had something due */
    int hold(long run, List<Long> page) {
        List<RunChange> due = onHold.due(run, page);
        List<Long> ids = due.stream().map(RunChange::levelId).toList();
        if (ids.isEmpty()) {
            return 0;
        }
        onHold.hold(run, ids);
        changes.put(due);
        levels.check(ids);
        ledger.append(due.stream()
                .map(change -> new LedgerEntry(
                        change.levelId(),
                        Kind.ON_HOLD,
                        change.before(),
                        change.to(),
                        Cause.run(run).text(),
                        EntryReason.of(LedgerCode.NEEDS_APPROVAL)))
                .toList());
        return ids.size();
    }
}
