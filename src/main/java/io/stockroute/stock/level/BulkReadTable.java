package io.stockroute.stock.level;

import io.stockroute.Cause;
import io.stockroute.Utc;
import io.stockroute.catalog.BulkKind;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The column {@code read_run} of {@code level}: which levels wait for a bulk operation of which run. */
@Repository
public class BulkReadTable {

    /** A bulk operation of a run, told by its store. */
    public record Awaited(String store, long run) {}

    private static final String NEVER_READ = "believed is null and stocked is null and write_id is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    BulkReadTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Long> neverRead(Collection<Long> ids) {
        return ids(ids, NEVER_READ);
    }

    /** Those of the levels that a bulk operation of a run is still to read. The caller holds them. */
    Set<Long> waiting(Collection<Long> ids, long run) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("select id from level where id in (:ids) and read_wanted and read_run = :run and "
                                + NEVER_READ)
                        .param("ids", ids)
                        .param("run", run)
                        .query(Long.class)
                        .set();
    }

    private List<Long> ids(Collection<Long> ids, String condition) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id from level where id in (:ids) and " + condition)
                        .param("ids", ids)
                        .query(Long.class)
                        .list();
    }

    public List<Long> notIn(Collection<Long> all, Collection<Long> some) {
        Set<Long> without = new HashSet<>(all);
        without.removeAll(Set.copyOf(some));
        return without.stream().sorted().toList();
    }

    /** One that waits for a bulk operation already keeps its place: that one began, or begins, after the level was marked. */
    public void mark(Collection<Long> ids, Cause cause, long run) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update level set read_seq = read_seq + 1, read_since = :now, read_cause = :cause,
                                read_wanted = true, read_run = :run
                            where id in (:ids) and read_run is null""")
                    .param("ids", ids)
                    .param("now", Utc.at(clock.instant()))
                    .param("cause", cause.text())
                    .param("run", run)
                    .update();
        }
    }

    public boolean awaits(String store, long run) {
        return jdbc.sql("select id from level where store = :store and read_wanted and read_run = :run limit 1")
                .param("store", store)
                .param("run", run)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    public void leaveToLane(String store, long run) {
        jdbc.sql("update level set read_run = null where store = :store and read_wanted and read_run = :run")
                .param("store", store)
                .param("run", run)
                .update();
    }

    public List<Awaited> abandoned() {
        return jdbc.sql("""
                        select distinct b.store, b.run_id from bulk_operation b
                        where b.kind = :levels and b.settled_at is not null and not exists (
                                select 1 from bulk_operation o
                                where o.run_id = b.run_id and o.store = b.store and o.settled_at is null)
                            and exists (select 1 from level l
                                where l.store = b.store and l.read_wanted and l.read_run = b.run_id)""")
                .param("levels", BulkKind.LEVELS.name())
                .query((row, n) -> new Awaited(row.getString("store"), row.getLong("run_id")))
                .list();
    }
}
