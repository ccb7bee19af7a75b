package io.stockroute.console.timeline;

import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.LevelList.Link;
import io.stockroute.stock.PoolView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed the pools that levels share, within some time. */
@Component
class PoolChanges {

    private static final int MOST = 200;

    /** A pool and the ledger are written in one transaction, and a moment apart. */
    static final Duration APART = Duration.ofSeconds(10);

    /**
     * A change of a pool.
     *
     * @param level where it happened
     * @param units by which it changed
     * @param quantity the pool's after it
     * @param ended why the pool ended here; null: it did not
     */
    record Change(
            long source,
            String sync,
            long level,
            Instant at,
            int units,
            int quantity,
            boolean start,
            @Nullable LedgerCode ended,
            String cause) {}

    private record Pool(String sync, long source) {}

    private final PoolView pools;

    PoolChanges(PoolView pools) {
        this.pools = pools;
    }

    /** Also of pools that have ended: what they decided stands in the ledger. */
    List<Change> within(List<Link> feeds, Instant from, Instant to) {
        Set<Pool> shared = new TreeSet<>(Comparator.comparing(Pool::sync).thenComparing(Pool::source));
        feeds.forEach(feed -> shared.add(new Pool(feed.sync(), feed.source())));
        return shared.stream()
                .flatMap(pool -> pools.changes(pool.sync(), pool.source(), from, to, MOST).stream()
                        .map(change -> of(pool, change)))
                .toList();
    }

    private static Change of(Pool pool, PoolView.Change change) {
        return new Change(
                pool.source(),
                pool.sync(),
                change.level(),
                change.at(),
                change.units(),
                change.quantity(),
                change.start(),
                change.ended(),
                change.cause());
    }
}
