package io.stockroute.run.approval;

import io.stockroute.run.GuardRule;
import io.stockroute.run.GuardVerdict;
import io.stockroute.run.approval.BulkChangeTable.Change;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.ChangeExtent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Whether what is due to a store, with what was written to it in a while, is too much to go on without a look. */
@Component
class BulkChangeVerdicts {

    private final BulkChangeTable table;
    private final GuardedRuns runs;
    private final GuardRule rule;
    private final Tuning.Guard limits;
    private final Clock clock;

    BulkChangeVerdicts(BulkChangeTable table, GuardedRuns runs, Tuning tuning, Clock clock) {
        this.table = table;
        this.runs = runs;
        this.limits = tuning.guard();
        this.rule = new GuardRule(limits);
        this.clock = clock;
    }

    /** What would break the limits: of what is due, which alone can still be held back. */
    List<Long> concerned(String store, GuardVerdict.Held verdict) {
        return table.eachDue(store, OptionalLong.empty()).stream()
                .filter(change -> verdict.moves() || change.to() <= 0)
                .map(Change::levelId)
                .toList();
    }

    /** What an operator has approved is not counted any more, nor what was written until then. */
    private Instant since(String store) {
        Instant begin = clock.instant().minus(limits.window());
        return runs.guardApproved(store).filter(begin::isBefore).orElse(begin);
    }

    /** Cheap as long as little is due and little was written. */
    Optional<GuardVerdict.Held> check(String store) {
        ChangeExtent due = table.due(store, OptionalLong.empty());
        if (due.movedLevels() == 0) {
            return Optional.empty();
        }
        Instant since = since(store);
        OptionalLong run = runs.guarding(store).map(OptionalLong::of).orElse(OptionalLong.empty());
        ChangeExtent rough = due.and(table.written(store, since));
        if (run.isPresent()) {
            rough = rough.and(table.due(store, run));
        }
        if (rule.isSmall(rough)) {
            return Optional.empty();
        }
        if (!rule.isTooMuch(rough.and(table.standingAt(store, since)))) {
            return Optional.empty();
        }
        var all = new ArrayList<>(table.eachDue(store, OptionalLong.empty()));
        if (run.isPresent()) {
            all.addAll(table.eachDue(store, run));
        }
        ChangeExtent standing = table.standing(store);
        List<Change> written = table.eachWritten(store, since);
        if (rule.check(store, BulkChangeSum.of(standing, written, all, true)) instanceof GuardVerdict.Held held) {
            // what is emptied moves units as well: the others are held back only if they alone would be too many
            boolean others = rule.check(store, BulkChangeSum.of(standing, written, all, false))
                    .isHeld();
            return Optional.of(held.zeroes() ? new GuardVerdict.Held(true, others, held.reason()) : held);
        }
        return Optional.empty();
    }
}
