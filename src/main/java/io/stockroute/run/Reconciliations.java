package io.stockroute.run;

import io.stockroute.Pages;
import io.stockroute.catalog.BulkKind;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.catalog.BulkOperations;
import io.stockroute.run.Runs.Kind;
import io.stockroute.run.reconciliation.ReconciledLevels;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.Cause;
import io.stockroute.stock.LevelHints;
import io.stockroute.stock.LevelReading;
import io.stockroute.stock.Levels;
import io.stockroute.stock.ReadLevels;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds what Shopify did not tell us: every level of a sync is looked at again, on a schedule. */
@Component
public class Reconciliations {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);

    private final Syncs syncs;
    private final Runs runs;
    private final ReconciledLevels levels;
    private final Levels marks;
    private final LevelHints hints;
    private final BulkOperations bulks;
    private final int bulkFrom;

    public Reconciliations(
            Syncs syncs,
            Runs runs,
            ReconciledLevels levels,
            Levels marks,
            LevelHints hints,
            BulkOperations bulks,
            Tuning tuning) {
        this.syncs = syncs;
        this.runs = runs;
        this.levels = levels;
        this.marks = marks;
        this.hints = hints;
        this.bulks = bulks;
        this.bulkFrom = tuning.reconciliation().bulkFrom();
    }

    /** Starts to look at all levels of a sync; what the last time has not got to is looked at now. */
    public void start(String name) {
        List<String> stores = syncs.storesOf(name);
        runs.overtakeReconciliation(name);
        List<Long> linked = levels.of(name);
        long run = runs.begin(Kind.RECONCILIATION, Optional.of(name), Optional.empty());
        runs.levels(run, linked.size());
        if (linked.size() >= bulkFrom) {
            stores.forEach(store -> bulks.want(run, store, BulkKind.LEVELS));
        } else {
            mark(linked, Cause.run(run));
        }
    }

    /** Weighs a part of what a bulk operation found: a look from afar and thus a hint; only levels that differ are read. */
    public void compare(BulkOperation bulk, List<LevelReading> readings) {
        hints.observeAll(readings.stream()
                .map(reading -> reading.hint(bulk.store(), Cause.run(bulk.run())))
                .toList());
        levels.named(bulk, readings);
    }

    /** All of it was weighed: a level that it does not name is not stocked any more, or was deleted, and is read. */
    public void complete(BulkOperation bulk) {
        List<Long> missing = levels.missing(bulk);
        if (!missing.isEmpty()) {
            LOG.info("{} levels are not in the result and are read (store: {})", missing.size(), bulk.store());
        }
        mark(missing, Cause.run(bulk.run()));
        bulks.done(bulk);
        levels.forget(bulk);
    }

    private void mark(List<Long> ids, Cause cause) {
        Pages.of(ids, ReadLevels.LIMIT).forEach(page -> marks.mark(page, cause));
    }
}
