package io.stockroute.run;

import io.stockroute.Cause;
import io.stockroute.Pages;
import io.stockroute.catalog.BulkKind;
import io.stockroute.catalog.BulkOperations;
import io.stockroute.run.Runs.Kind;
import io.stockroute.run.reconciliation.ReconciledLevels;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.Tuning;
import io.stockroute.stock.Levels;
import io.stockroute.stock.ReadLevels;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what Shopify did not tell us: every level of a sync is checked, on a schedule. */
@Component
public class Reconciliations {

    private final Syncs syncs;
    private final Runs runs;
    private final ReconciledLevels levels;
    private final Levels marks;
    private final BulkOperations bulks;
    private final int bulkFrom;

    public Reconciliations(
            Syncs syncs, Runs runs, ReconciledLevels levels, Levels marks, BulkOperations bulks, Tuning tuning) {
        this.syncs = syncs;
        this.runs = runs;
        this.levels = levels;
        this.marks = marks;
        this.bulks = bulks;
        this.bulkFrom = tuning.reconciliation().bulkFrom();
    }

    /** Starts to look at all levels of a sync; what the last time has not got to is looked at now. */
    public void start(String name) {
        List<String> stores = syncs.storesOf(name);
        List<Long> overtaken = runs.overtakeReconciliation(name);
        List<Long> linked = levels.of(name);
        long run = runs.begin(Kind.RECONCILIATION, Optional.of(name), Optional.empty());
        runs.levels(run, linked.size());
        overtaken.forEach(old -> bulks.handOver(old, run));
        if (linked.size() >= bulkFrom) {
            stores.forEach(store -> levels.await(run, bulks.want(run, store, BulkKind.LEVELS)));
        } else {
            Pages.of(linked, ReadLevels.LIMIT).forEach(page -> marks.mark(page, Cause.run(run)));
        }
    }
}
