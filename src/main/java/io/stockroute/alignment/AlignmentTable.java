package io.stockroute.alignment;

import io.stockroute.Utc;
import io.stockroute.sync.Leg;
import io.stockroute.sync.LegTurn.Abandoned;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of {@code alignment}, and of {@code run} as far as alignments make them. */
@Repository
class AlignmentTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AlignmentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> fingerprint(Leg leg) {
        return of(leg, "select fingerprint from alignment where sync = :sync and destination = :destination")
                .query(String.class)
                .optional();
    }

    /** Begins a run; one that was stopped before it had marked everything ends here. */
    long begin(Leg leg) {
        of(leg, """
                        update run set state = 'FAILED', finished_at = :now, reason = 'Begun again'
                        where kind = 'ALIGNMENT' and sync = :sync and store = :destination and state = 'RUNNING'
                        """).param("now", now()).update();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        of(leg, """
                        insert into run (kind, sync, store, state, started_at)
                        values ('ALIGNMENT', :sync, :destination, 'RUNNING', :now)
                        """).param("now", now()).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** All levels of both ends of a leg. */
    List<Long> levels(Leg leg) {
        return of(leg, """
                        select level_id from level_link where sync = :sync and destination = :destination
                        union
                        select source_level_id from level_link where sync = :sync and destination = :destination
                        """).query(Long.class).list();
    }

    /** What Shopify refused under other settings is tried again. */
    void unblock(List<Long> levels) {
        jdbc.sql("""
                        update level set blocked = null, blocked_at = null, attempts = 0
                        where id in (:levels) and blocked is not null
                        """).param("levels", levels).update();
    }

    void aligned(Leg leg, Fingerprint fingerprint, long run, int levels) {
        jdbc.sql("update run set levels = :levels where id = :run")
                .param("levels", levels)
                .param("run", run)
                .update();
        of(leg, "delete from alignment where sync = :sync and destination = :destination")
                .update();
        of(leg, """
                        insert into alignment (sync, destination, fingerprint, aligned_at, run_id)
                        values (:sync, :destination, :fingerprint, :now, :run)
                        """)
                .param("fingerprint", fingerprint.value())
                .param("now", now())
                .param("run", run)
                .update();
    }

    /** Ends the runs whose levels were all read since and hold what they should. */
    int finish() {
        return jdbc.sql("""
                        update run set state = 'DONE', finished_at = :now
                        where kind = 'ALIGNMENT' and state = 'RUNNING' and exists (
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

    boolean anyRunning() {
        return jdbc.sql("select count(*) from run where kind = 'ALIGNMENT' and state = 'RUNNING'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    void forget(Abandoned leg) {
        for (String table : List.of("alignment", "pairing", "location_pairing", "location_state")) {
            jdbc.sql("delete from " + table + " where sync = :sync and destination = :destination")
                    .param("sync", leg.sync())
                    .param("destination", leg.destination())
                    .update();
        }
    }

    private StatementSpec of(Leg leg, String sql) {
        return jdbc.sql(sql).param("sync", leg.name()).param("destination", leg.destination());
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }
}
