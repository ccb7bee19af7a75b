package io.stockroute.run.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.Cause;
import io.stockroute.Pages;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.catalog.BulkOperations;
import io.stockroute.stock.LevelHints;
import io.stockroute.stock.LevelReading;
import io.stockroute.stock.Levels;
import io.stockroute.stock.ReadLevels;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares what a bulk operation found with what we know. */
@Component
public class BulkReconciliations {

    private static final Logger LOG = LoggerFactory.getLogger(BulkReconciliations.class);

    private final ReconciledLevels levels;
    private final Levels marks;
    private final LevelHints hints;
    private final BulkOperations bulks;

    BulkReconciliations(ReconciledLevels levels, Levels marks, LevelHints hints, BulkOperations bulks) {
        this.levels = levels;
        this.marks = marks;
        this.hints = hints;
        this.bulks = bulks;
    }

    /** Checks a part of what a bulk operation found: a look from afar and thus a hint; only levels that differ are read. */
    public void compare(BulkOperation bulk, List<JsonNode> found) {
        if (!levels.isAwaited(bulk)) {
            return;
        }
        List<LevelReading> readings = found.stream().map(LevelReading::of).toList();
        hints.observeAll(readings.stream()
                .map(reading -> reading.hint(bulk.store(), Cause.run(bulk.run())))
                .toList());
        levels.named(bulk, readings);
    }

    /** It failed again and again: all levels are read by the lane, which leaves out those that the store fails on. */
    public void page(BulkOperation bulk) {
        Pages.of(levels.linked(bulk), ReadLevels.LIMIT).forEach(page -> marks.mark(page, Cause.run(bulk.run())));
        bulks.paged(bulk);
        levels.forget(bulk);
    }

    /** All of it was checked: a level that it does not name is not stocked any more, or was deleted, and is read. */
    public void complete(BulkOperation bulk) {
        List<Long> missing = levels.isAwaited(bulk) ? levels.missing(bulk) : List.of();
        if (!missing.isEmpty()) {
            LOG.info("{} levels are not in the result and are read (store: {})", missing.size(), bulk.store());
        }
        Pages.of(missing, ReadLevels.LIMIT).forEach(page -> marks.mark(page, Cause.run(bulk.run())));
        bulks.done(bulk);
        levels.forget(bulk);
    }
}
