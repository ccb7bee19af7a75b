package io.stockroute.stock;

import io.stockroute.Utc;
import java.time.Instant;
import java.util.List;
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
     * @param blocked refused by Shopify for good, or not to be read, and not put aside by an operator
     */
    public record OfStore(String store, long levels, long toRead, long toWrite, long blocked) {}

    private final JdbcClient jdbc;

    public Workload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public OfStore of(String store) {
        return jdbc.sql("""
                        select (select count(*) from level where store = :store) as levels,
                          (select count(*) from level where store = :store and read_wanted) as to_read,
                          (select count(*) from level where store = :store and drifting) as to_write,
                          (select count(*) from level where store = :store and blocked_at >= :ever
                              and (dismissed_at is null or dismissed_at < blocked_at)) as blocked""")
                .param("store", store)
                .param("ever", Utc.at(Instant.EPOCH))
                .query((rs, n) -> new OfStore(
                        store,
                        rs.getLong("levels"),
                        rs.getLong("to_read"),
                        rs.getLong("to_write"),
                        rs.getLong("blocked")))
                .single();
    }

    /** The levels of a store that runs hold back. */
    public long held(String store) {
        return jdbc.sql("select count(*) from level where withheld_by > 0 and store = :store")
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
