package io.stockroute.stock.lane;

import io.stockroute.Cause;
import io.stockroute.stock.Levels;
import io.stockroute.stock.ReadLevels;
import io.stockroute.stock.level.Level;
import io.stockroute.stock.level.ReadBatch;
import io.stockroute.stock.level.ReadQueue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Plans reads: which levels of a store are read together next. */
@Component
class StockReads {

    private final ReadQueue queue;
    private final Levels levels;

    /** Stores whose last read was of levels whose read failed before: each may take a time-out, so all others come first then. */
    private final Set<String> triedAgain = ConcurrentHashMap.newKeySet();

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
        List<Level> wanted = queue.next(store, ReadLevels.LIMIT, triedAgain.remove(store));
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        boolean again = wanted.get(0).readAttempts() > 0;
        if (again) {
            triedAgain.add(store);
        }
        return Optional.of(new ReadBatch(store, wanted, again));
    }
}
