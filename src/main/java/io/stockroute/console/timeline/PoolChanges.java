package io.stockroute.console.timeline;

import io.stockroute.Utc;
import io.stockroute.console.timeline.Places.Feed;
import io.stockroute.ColumnTimes;
import io.stockroute.stock.LedgerCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed the pools that levels share, within some time. */
@Repository
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

    private final JdbcClient jdbc;

    PoolChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also of pools that have ended: what they decided stands in the ledger. */
    List<Change> within(List<Feed> feeds, Instant from, Instant to) {
        record Pool(String sync, long source) {}
        Set<Pool> pools =
                new TreeSet<>(java.util.Comparator.comparing(Pool::sync).thenComparing(Pool::source));
        feeds.forEach(feed -> pools.add(new Pool(feed.sync(), feed.source())));
        List<Change> changes = new ArrayList<>();
        for (Pool pool : pools) {
            changes.addAll(jdbc.sql("""
                            select level_id, at, units, quantity, start, ended, cause from pool_change
                            where source_level_id = :source and sync = :sync and at >= :from and at < :to
                            order by source_level_id desc, sync desc, at desc limit :most""")
                    .param("source", pool.source())
                    .param("sync", pool.sync())
                    .param("from", Utc.at(from))
                    .param("to", Utc.at(to))
                    .param("most", MOST)
                    .query((row, n) -> new Change(
                            pool.source(),
                            pool.sync(),
                            row.getLong("level_id"),
                            ColumnTimes.required(row, "at"),
                            row.getInt("units"),
                            row.getInt("quantity"),
                            row.getBoolean("start"),
                            LedgerCode.named(row.getString("ended")).orElse(null),
                            row.getString("cause")))
                    .list());
        }
        return changes;
    }
}
