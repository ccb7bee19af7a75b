package io.stockroute.run.approval;

import io.stockroute.Pages;
import io.stockroute.run.Alignments;
import io.stockroute.run.approval.BulkChangeTable.Change;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.ChangeExtent;
import io.stockroute.stock.GuardRule;
import io.stockroute.stock.GuardVerdict;
import io.stockroute.stock.LaneLeases;
import io.stockroute.stock.WriteGuard;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Watches what no run has planned: what was written to a store in a while and what is due are weighed together. Too much of it is held
 * back, with what comes after it of the same kind; everything else goes on. As long as a store is to be aligned with other settings,
 * nothing that follows from them is written: the alignment holds it back and weighs the whole.
 */
@Component
class BulkChangeBreaker implements WriteGuard {

    private static final Logger LOG = LoggerFactory.getLogger(BulkChangeBreaker.class);
    private static final int PAGE = 250;

    private final BulkChangeTable table;
    private final GuardedRuns runs;
    private final BreakerSteps steps;
    private final LaneLeases leases;
    private final Alignments alignments;
    private final GuardRule rule;
    private final Tuning.Guard limits;
    private final Clock clock;

    BulkChangeBreaker(
            BulkChangeTable table,
            GuardedRuns runs,
            BreakerSteps steps,
            LaneLeases leases,
            Alignments alignments,
            Tuning tuning,
            Clock clock) {
        this.table = table;
        this.runs = runs;
        this.steps = steps;
        this.leases = leases;
        this.alignments = alignments;
        this.limits = tuning.guard();
        this.rule = new GuardRule(limits);
        this.clock = clock;
    }

    @Override
    public void apply(String store) {
        Optional<GuardVerdict.Held> verdict = weigh(store);
        if (verdict.isEmpty() || !leases.hold(store) || alignments.isAwaited(store)) {
            return;
        }
        List<Long> concerned = concerned(store, verdict.get());
        if (concerned.isEmpty()) {
            return;
        }
        List<List<Long>> pages = Pages.of(concerned, PAGE);
        Optional<Long> standing = runs.guarding(store);
        long run = standing.orElseGet(() -> begin(store, pages.get(0), verdict.get()));
        pages.stream().skip(standing.isPresent() ? 0 : 1).forEach(page -> steps.hold(run, page, verdict.get()));
    }

    @Override
    public boolean isNeeded(String store) {
        return alignments.isAwaited(store)
                || weigh(store)
                        .map(verdict -> !concerned(store, verdict).isEmpty())
                        .orElse(false);
    }

    private long begin(String store, List<Long> page, GuardVerdict.Held verdict) {
        long run = steps.begin(store, page, verdict);
        LOG.warn("Run {} is held back and waits for an operator: {}", run, verdict.reason());
        return run;
    }

    /** What would break the limits: of what is due, which alone can still be held back. */
    private List<Long> concerned(String store, GuardVerdict.Held verdict) {
        return table.eachDue(store, OptionalLong.empty()).stream()
                .filter(change -> verdict.moves() || change.to() <= 0)
                .map(Change::levelId)
                .toList();
    }

    /** What an operator has let go is his affair: what was written until then is not counted any more. */
    private Instant since(String store) {
        Instant begin = clock.instant().minus(limits.window());
        return runs.guardApproved(store).filter(begin::isBefore).orElse(begin);
    }

    /** Cheap as long as little is due and little was written. */
    private Optional<GuardVerdict.Held> weigh(String store) {
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
        if (rule.weigh(store, BulkChangeSum.of(standing, written, all, true)) instanceof GuardVerdict.Held held) {
            // what is emptied moves units as well: the others are held back only if they alone would be too many
            boolean others = rule.weigh(store, BulkChangeSum.of(standing, written, all, false))
                    .isHeld();
            return Optional.of(held.zeroes() ? new GuardVerdict.Held(true, others, held.reason()) : held);
        }
        return Optional.empty();
    }
}
