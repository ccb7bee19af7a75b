package io.stockroute.stock.lane;

import io.stockroute.Cause;
import io.stockroute.stock.Levels;
import io.stockroute.stock.ReadLevels;
import io.stockroute.stock.level.Level;
import io.stockroute.stock.level.ReadBatch;
import io.stockroute.stock.level.ReadQueue;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans reads: which levels of a store are read together next. */
@Component
class StockReads {

    private final ReadQueue queue;
    private final Levels levels;

    StockReads(ReadQueue queue, Levels levels) {
        this.queue = queue;
        this.levels = levels;
    }

    /** The next batch; empty if nothing is to be read. Levels that could not be read are read again from time to time. */
    Optional<ReadBatch> plan(LaneWork work) {
        String store = work.store();
        if (work.unreadable()) {
            levels.mark(queue.unreadable(store), Cause.POLL);
        }
        List<Level> wanted = queue.next(store, ReadLevels.LIMIT);
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadBatch(store, wanted, wanted.get(0).readAttempts() > 0));
    }
}
