package io.stockroute.stock;

import com.fasterxml.jackson.databind.JsonNode;
import io.stockroute.Cause;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.stock.level.BulkReadTable;
import io.stockroute.stock.level.FirstReads;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Levels that were never read, read by a bulk operation: it costs next to nothing, however many they are. It counts as a read because it
 * begins after the levels were marked, and because whatever is said of a level meanwhile marks it again: that one is left to the lane, as
 * what the bulk operation saw may be older.
 */
@Component
public class BulkReads {

    private final Levels levels;
    private final BulkReadTable table;
    private final FirstReads reads;

    BulkReads(Levels levels, BulkReadTable table, FirstReads reads) {
        this.levels = levels;
        this.table = table;
        this.reads = reads;
    }

    /**
     * Marks levels for reading on behalf of a run.
     *
     * @param inBulk whether those that were never read wait for a bulk operation of the run; all others are left to the lane
     */
    @Transactional
    public void mark(Collection<Long> ids, long run, boolean inBulk) {
        levels.lock(ids);
        List<Long> fresh = inBulk ? table.neverRead(ids) : List.of();
        table.mark(fresh, Cause.run(run), run);
        List<Long> others = table.notIn(ids, fresh);
        levels.mark(others, Cause.run(run));
    }

    /** Those of the stores some of whose levels wait for a bulk operation of a run. */
    public List<String> awaiting(long run, Collection<String> stores) {
        return stores.stream().filter(store -> table.awaits(store, run)).toList();
    }

    /** What a part of a result tells of levels that wait for it, in portions that fit into one transaction. */
    public List<List<LevelReading>> portions(BulkOperation bulk, List<JsonNode> found) {
        return table.awaits(bulk.store(), bulk.run())
                ? reads.portions(bulk, found.stream().map(LevelReading::of).toList())
                : List.of();
    }

    /** Records a portion; tells what we know again. */
    @Transactional
    public LevelChanges record(BulkOperation bulk, List<LevelReading> portion) {
        return reads.record(bulk, portion);
    }

    /** What a bulk operation did not tell is read by the lane. */
    @Transactional
    public void end(BulkOperation bulk) {
        table.leaveToLane(bulk.store(), bulk.run());
    }

    /** The same for bulk operations that ended without a result. */
    @Transactional
    public void endAbandoned() {
        table.abandoned().forEach(one -> table.leaveToLane(one.store(), one.run()));
    }
}
