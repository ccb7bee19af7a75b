package io.stockroute.stock;

import io.stockroute.ColumnTimes;
import io.stockroute.StoreScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the lanes still have to do. */
@Repository
public class Workload {

    /**
     * The levels of one store.
     *
     * @param toRead marked for reading
     * @param toWrite believed to hold something else than they should
     * @param blocked refused by Shopify for good, or not to be read, and not dismissed by an operator
     */
    public record OfStore(String store, long levels, long toRead, long toWrite, long blocked) {}

    /**
     * The same with what pages show beside it.
     *
     * @param toDoBoth to be read first and written then
     * @param onHold that a run keeps on hold, most often until an operator approves it
     * @param oldestDrift since when the level that waits longest does not hold what it should; null: all are in sync
     */
    public record Backlog(
            OfStore work,
            long toDoBoth,
            long onHold,
            @Nullable Instant oldestDrift) {}

    private final JdbcClient jdbc;

    public Workload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public OfStore of(String store) {
        return jdbc.sql("""
                        select (select count(*) from level where store = :store) as levels,
                          (select count(*) from level where store = :store and read_wanted) as to_read,
                          (select count(*) from level where store = :store and drifting) as to_write,
                          (select count(*) from level l where store = :store and %s) as blocked""".formatted(BlockedLevels.State.WAITING.sql()))
                .param("store", store)
                .param("ever", BlockedLevels.EVER)
                .query((rs, n) -> new OfStore(
                        store,
                        rs.getLong("levels"),
                        rs.getLong("to_read"),
                        rs.getLong("to_write"),
                        rs.getLong("blocked")))
                .single();
    }

    /** Those of the stores that are known, in one query however many there are. */
    public List<Backlog> of(Collection<String> stores) {
        return jdbc.sql("""
                        select s.store,
                            (select count(*) from level l where l.store = s.store) as levels,
                            (select count(*) from level l where l.store = s.store and l.read_wanted) as to_read,
                            (select count(*) from level l where l.store = s.store and l.drifting) as to_write,
                            (select count(*) from level l where l.store = s.store and l.drifting and l.read_wanted) as to_do_both,
                            (select count(*) from level l where l.store = s.store and %s) as blocked,
                            (select count(*) from level l where l.on_hold_by > 0 and l.store = s.store) as on_hold,
                            (select min(l.target_since) from level l where l.store = s.store and l.drifting) as oldest_drift
                        from store_state s where s.store in (:stores)""".formatted(BlockedLevels.State.WAITING.sql()))
                .param("stores", StoreScope.notEmpty(stores))
                .param("ever", BlockedLevels.EVER)
                .query((row, n) -> new Backlog(
                        new OfStore(
                                row.getString("store"),
                                row.getLong("levels"),
                                row.getLong("to_read"),
                                row.getLong("to_write"),
                                row.getLong("blocked")),
                        row.getLong("to_do_both"),
                        row.getLong("on_hold"),
                        ColumnTimes.at(row, "oldest_drift")))
                .list();
    }

    /** How many levels of each sync do not hold what they should; a sync whose levels all do is left out. */
    public Map<String, Long> outOfSync() {
        return jdbc.sql("""
                        select k.sync, count(distinct l.id) as levels
                        from store_state s join level l on l.store = s.store join level_link k on k.level_id = l.id
                        where l.drifting group by k.sync""").query((row, n) -> Map.entry(row.getString("sync"), row.getLong("levels"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The levels of a store that runs keep on hold. */
    public long onHold(String store) {
        return jdbc.sql("select count(*) from level where on_hold_by > 0 and store = :store")
                .param("store", store)
                .query(Long.class)
                .single();
    }

    /** For how many seconds the level that waits longest has not held what it should; zero if all are in sync. */
    public long oldestDriftSeconds(String store, java.time.Instant now) {
        List<java.time.OffsetDateTime> since = jdbc.sql("""
                        select min(target_since) from level where store = :store and drifting""")
                .param("store", store)
                .query(java.time.OffsetDateTime.class)
                .list();
        return since.isEmpty() || since.get(0) == null
                ? 0
                : Math.max(
                        0,
                        java.time.Duration.between(since.get(0).toInstant(), now)
                                .toSeconds());
    }
}
