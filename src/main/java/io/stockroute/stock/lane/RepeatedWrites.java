package io.stockroute.stock.lane;

import io.stockroute.stock.BatchRule;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LedgerEntry.Kind;
import io.stockroute.stock.Levels;
import io.stockroute.stock.WriteState;
import io.stockroute.stock.level.LevelWrites;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is tried again: the same write later, or its levels in new and smaller writes. */
@Component
class RepeatedWrites {

    private final StockWriteRepository writes;
    private final LevelWrites rows;
    private final Levels levels;
    private final WriteEntries entries;
    private final Clock clock;

    RepeatedWrites(StockWriteRepository writes, LevelWrites rows, Levels levels, WriteEntries entries, Clock clock) {
        this.writes = writes;
        this.rows = rows;
        this.levels = levels;
        this.entries = entries;
        this.clock = clock;
    }

    /** The write is sent again unchanged, after a wait. */
    void later(StockWrite write, Duration wait, EntryReason reason) {
        writes.postpone(write, clock.instant().plus(wait), reason);
    }

    /**
     * The write ends without effect as far as we know: its levels are read and decided again.
     *
     * @return how often the level failed alone; 0 if others may be to blame
     */
    int again(StockWrite write, WriteState state, Kind kind, EntryReason reason) {
        writes.close(write, state, null, reason);
        int failures = countFailure(write);
        levels.mark(write.levelIds(), write.cause());
        entries.add(write, kind, reason);
        return failures;
    }

    /** As above. */
    void again(StockWrite write, WriteState state, Kind kind, LedgerCode code) {
        again(write, state, kind, EntryReason.of(code));
    }

    /** Whether any of the levels failed to be written before. */
    boolean isFirst(StockWrite write) {
        return write.tries() == 0 && rows.attempts(write.levelIds()) == 0;
    }

    /**
     * The levels of a write go on in smaller batches, and later once they stand alone; those of one write have failed equally often.
     *
     * @return how often the level failed alone; 0 if others may be to blame
     */
    int countFailure(StockWrite write) {
        List<Long> ids = write.levelIds();
        int attempts = BatchRule.afterFailure(rows.attempts(ids), ids.size());
        rows.failed(ids, attempts, clock.instant().plus(BackOffRule.after(attempts)));
        return ids.size() > 1 ? 0 : BatchRule.alone(attempts);
    }
}
