package io.stockroute.run.alignment;

import io.stockroute.Utc;
import io.stockroute.settings.SyncPair;
import io.stockroute.settings.SyncPairLock.Abandoned;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code alignment}, and the end of its runs. */
@Repository
public class AlignmentTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AlignmentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<String> fingerprint(SyncPair pair) {
        return of(pair, "select fingerprint from alignment where sync = :sync and destination = :destination")
                .query(String.class)
                .optional();
    }

    /** All levels of both ends of a pair. */
    public List<Long> levels(SyncPair pair) {
        return of(pair, """
                        select level_id from level_link where sync = :sync and destination = :destination
                        union
                        select source_level_id from level_link where sync = :sync and destination = :destination
                        """).query(Long.class).list();
    }

    /** The levels of a pair that something feeds, Source's own among them if they share pools. */
    public List<Long> fedLevels(SyncPair pair) {
        return of(pair, """
                        select level_id from level_link where sync = :sync and destination = :destination
                        union
                        select own.level_id from level_link own
                        join level_link k on k.source_level_id = own.level_id and k.sync = own.sync
                        where k.sync = :sync and k.destination = :destination and own.source_level_id = own.level_id
                        order by level_id
                        """).query(Long.class).list();
    }

    /** What Shopify refused under other settings is tried again. */
    public void unblock(List<Long> levels) {
        jdbc.sql("""
                        update level set blocked = null, blocked_at = null, attempts = 0, write_after = null
                        where id in (:levels) and blocked is not null
                        """).param("levels", levels).update();
    }

    public void aligned(SyncPair pair, Fingerprint fingerprint, long run) {
        of(pair, "delete from alignment where sync = :sync and destination = :destination")
                .update();
        of(pair, """
                        insert into alignment (sync, destination, fingerprint, aligned_at, run_id)
                        values (:sync, :destination, :fingerprint, :now, :run)
                        """)
                .param("fingerprint", fingerprint.value())
                .param("now", now())
                .param("run", run)
                .update();
    }

    /** Ends the runs whose levels were all read since and hold what they should. */
    public int finish() {
        return jdbc.sql("""
                        update run set state = 'DONE', finished_at = :now
                        where kind = 'ALIGNMENT' and state = 'RUNNING' and weighed_at is not null and not guarded and exists (
                            select 1 from alignment a where a.run_id = run.id and not exists (
                                select 1 from level l
                                where ((l.read_wanted and l.read_since <= a.aligned_at) or l.drifting)
                                    and (exists (
                                            select 1 from level_link k where k.level_id = l.id
                                                and k.sync = a.sync and k.destination = a.destination)
                                        or exists (
                                            select 1 from level_link k where k.source_level_id = l.id
                                                and k.sync = a.sync and k.destination = a.destination))))
                        """).param("now", now()).update();
    }

    public boolean anyRunning() {
        return jdbc.sql("select count(*) from run where kind = 'ALIGNMENT' and state = 'RUNNING'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What they may still hold back is let go. */
    public void endRuns(Abandoned pair) {
        jdbc.sql("""
                        update run set state = 'SETTLED', finished_at = coalesce(finished_at, :now)
                        where sync = :sync and store = :destination and kind in ('ALIGNMENT', 'GUARD')
                          and (guarded or state in ('RUNNING', 'HELD', 'REJECTED', 'UNDOING'))
                        """)
                .param("sync", pair.sync())
                .param("destination", pair.destination())
                .param("now", now())
                .update();
    }

    public void forget(Abandoned pair) {
        for (String table : List.of("alignment", "variant_match", "location_pair", "location_state")) {
            jdbc.sql("delete from " + table + " where sync = :sync and destination = :destination")
                    .param("sync", pair.sync())
                    .param("destination", pair.destination())
                    .update();
        }
    }

    private StatementSpec of(SyncPair pair, String sql) {
        return jdbc.sql(sql).param("sync", pair.name()).param("destination", pair.destination());
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }
}
