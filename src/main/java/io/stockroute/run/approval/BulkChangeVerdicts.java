package io.stockroute.run.approval;

import io.stockroute.run.GuardRule;
import io.stockroute.run.GuardVerdict;
import io.stockroute.run.approval.BulkChangeTable.Change;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.ChangeExtent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether what is due to a store, with what was written to it in a while, is too much to go on without a look. */
@Component
class BulkChangeVerdicts {

    private final BulkChangeTable table;
    private final GuardedRuns runs;
    private final StructuralChanges structural;
    private final EarlierWrites earlier;
    private final GuardRule rule;

    BulkChangeVerdicts(
            BulkChangeTable table,
            GuardedRuns runs,
            StructuralChanges structural,
            EarlierWrites earlier,
            Tuning tuning) {
        this.table = table;
        this.runs = runs;
        this.structural = structural;
        this.earlier = earlier;
        this.rule = new GuardRule(tuning.guard());
    }

    /** What is to be put on hold now; empty if nothing is due that breaks a limit. */
    Optional<Stop> stop(String store) {
        ChangeExtent due = table.due(store, OptionalLong.empty());
        if (due.movedLevels() == 0) {
            return Optional.empty();
        }
        Optional<Stop> tooMuch = weigh(store, due).map(verdict -> {
            List<Long> concerned = concerned(store, verdict);
            return new Stop(verdict, concerned, earlier.of(store, verdict, Set.copyOf(concerned)));
        });
        return tooMuch.filter(stop -> !stop.concerned().isEmpty())
                .or(() -> due.zeroedLevels() == 0
                        ? Optional.empty()
                        : structural.stop(store, table.eachDue(store, OptionalLong.empty())));
    }

    /** What would break the limits: of what is due, which alone can still be put on hold. */
    private List<Long> concerned(String store, GuardVerdict.Hold verdict) {
        return table.eachDue(store, OptionalLong.empty()).stream()
                .filter(change -> verdict.moves() || change.to() <= 0)
                .map(Change::levelId)
                .toList();
    }

    /** Cheap as long as little is due and little was written. */
    private Optional<GuardVerdict.Hold> weigh(String store, ChangeExtent due) {
        Instant since = earlier.since(store);
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
        if (rule.check(store, BulkChangeSum.of(standing, written, all, true)) instanceof GuardVerdict.Hold hold) {
            // what is emptied moves units as well: the others are put on hold only if they alone would be too many
            boolean others = rule.check(store, BulkChangeSum.of(standing, written, all, false))
                    .isHold();
            return Optional.of(hold.zeroes() ? new GuardVerdict.Hold(true, others, hold.reason()) : hold);
        }
        return Optional.empty();
    }
}
