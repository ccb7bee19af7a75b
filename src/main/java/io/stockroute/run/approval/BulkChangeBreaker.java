package io.stockroute.run.approval;

import io.stockroute.Pages;
import io.stockroute.run.Alignments;
import io.stockroute.settings.LaneLeases;
import io.stockroute.stock.WriteGuard;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Watches what no run has planned: what was written to a store in a while and what is due are checked together. Too much of it is put on
 * back, with what comes after it of the same kind; everything else goes on. As long as a store is to be aligned with other settings,
 * nothing that follows from them is written: the alignment holds it back and checks the whole.
 */
@Component
class BulkChangeBreaker implements WriteGuard {

    private static final Logger LOG = LoggerFactory.getLogger(BulkChangeBreaker.class);
    private static final int PAGE = 250;

    private final BulkChangeVerdicts verdicts;
    private final GuardedRuns runs;
    private final BreakerSteps steps;
    private final LaneLeases leases;
    private final Alignments alignments;

    BulkChangeBreaker(
            BulkChangeVerdicts verdicts,
            GuardedRuns runs,
            BreakerSteps steps,
            LaneLeases leases,
            Alignments alignments) {
        this.verdicts = verdicts;
        this.runs = runs;
        this.steps = steps;
        this.leases = leases;
        this.alignments = alignments;
    }

    @Override
    public void apply(String store) {
        Optional<Stop> stop = verdicts.stop(store);
        if (stop.isEmpty() || !leases.hold(store) || alignments.isAwaited(store)) {
            return;
        }
        List<List<Long>> pages = Pages.of(stop.get().concerned(), PAGE);
        Optional<Long> standing = runs.guarding(store);
        long run = standing.orElseGet(() -> begin(store, pages.get(0), stop.get()));
        pages.stream()
                .skip(standing.isPresent() ? 0 : 1)
                .forEach(page -> steps.hold(run, page, stop.get().verdict()));
    }

    @Override
    public boolean isNeeded(String store) {
        return alignments.isAwaited(store) || verdicts.stop(store).isPresent();
    }

    private long begin(String store, List<Long> page, Stop stop) {
        long run = steps.begin(store, page, stop);
        LOG.warn("Run {} waits for approval: {}", run, stop.verdict().reason());
        return run;
    }
}
