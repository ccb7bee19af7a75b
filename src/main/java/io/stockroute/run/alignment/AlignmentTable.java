package io.stockroute.run.alignment;

import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.run.RunState;
import io.stockroute.settings.SyncPairLock.Abandoned;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ends of alignments. */
@Repository
public class AlignmentTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AlignmentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends the runs whose levels were all read since and hold what they should. */
    public int finish() {
        return jdbc.sql("""
                        update run set state = :done, finished_at = :now
                        where kind = 'ALIGNMENT' and state = :running and checked_at is not null and not guarded and exists (
                            select 1 from alignment a where a.run_id = run.id and not exists (
                                select 1 from level l
                                where ((l.read_wanted and l.read_since <= a.aligned_at) or l.drifting)
                                    and (exists (
                                            select 1 from level_link k where k.level_id = l.id
                                                and k.sync = a.sync and k.destination = a.destination)
                                        or exists (
                                            select 1 from level_link k where k.source_level_id = l.id
                                                and k.sync = a.sync and k.destination = a.destination))))
                        """)
                .param("done", RunState.DONE.name())
                .param("running", RunState.RUNNING.name())
                .param("now", now())
                .update();
    }

    public boolean anyRunning() {
        return jdbc.sql("select count(*) from run where kind = 'ALIGNMENT' and state = :running")
                        .param("running", RunState.RUNNING.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What they may still withhold is released. */
    public void endRuns(Abandoned pair) {
        jdbc.sql("""
                        update run set state = :settled, finished_at = coalesce(finished_at, :now)
                        where sync = :sync and store = :destination and kind in ('ALIGNMENT', 'GUARD')
                          and (guarded or state in (:open)) and state in (:from)
                        """)
                .param("from", RecordState.before(RunState.SETTLED))
                .param("settled", RunState.SETTLED.name())
                .param("open", RecordState.names(RecordState.where(RunState.class, RunState::isOpen)))
                .param("sync", pair.sync())
                .param("destination", pair.destination())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }
}
