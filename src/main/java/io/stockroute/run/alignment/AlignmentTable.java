package io.stockroute.run.alignment;

import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs.Kind;
import io.stockroute.settings.SyncPairLock.Abandoned;
import io.stockroute.settings.Syncs;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ends of alignments. */
@Repository
public class AlignmentTable {

    private final JdbcClient jdbc;
    private final Syncs syncs;
    private final Clock clock;

    AlignmentTable(JdbcClient jdbc, Syncs syncs, Clock clock) {
        this.jdbc = jdbc;
        this.syncs = syncs;
        this.clock = clock;
    }

    /** A run that was checked, and whose levels go their way. */
    private record Running(long run, String sync, String destination) {}

    /** Ends the runs whose levels were all read since and hold what they should. */
    public int finish() {
        int ended = 0;
        for (Running each : running()) {
            if (!isUnderWay(each, "l.read_wanted and l.read_since <= a.aligned_at")
                    && !isUnderWay(each, "l.drifting")) {
                ended += jdbc.sql("""
                                update run set state = :done, finished_at = :now, reason = null
                                where id = :run and state = :running and not guarded""")
                        .param("run", each.run())
                        .param("done", RunState.DONE.name())
                        .param("running", RunState.RUNNING.name())
                        .param("now", now())
                        .update();
            }
        }
        return ended;
    }

    private List<Running> running() {
        return jdbc.sql("""
                        select run.id, a.sync, a.destination from run join alignment a on a.run_id = run.id
                        where run.kind = :alignment and run.state = :running and run.checked_at is not null and not run.guarded""")
                .param("alignment", Kind.ALIGNMENT.name())
                .param("running", RunState.RUNNING.name())
                .query((row, n) -> new Running(row.getLong("id"), row.getString("sync"), row.getString("destination")))
                .list();
    }

    /** By store, as the indexes of what is to be read or written begin with it. */
    private boolean isUnderWay(Running run, String condition) {
        return stores(run).stream().anyMatch(store -> jdbc.sql("""
                        select l.id from alignment a join level l on l.store = :store and %s
                        where a.run_id = :run
                          and (exists (select 1 from level_link k where k.level_id = l.id
                                  and k.sync = a.sync and k.destination = a.destination)
                            or exists (select 1 from level_link k where k.source_level_id = l.id
                                  and k.sync = a.sync and k.destination = a.destination))
                        limit 1""".formatted(condition))
                .param("store", store)
                .param("run", run.run())
                .query(Long.class)
                .optional()
                .isPresent());
    }

    /** Those of the sync; of one that the settings do not have just now, all that are known. */
    private List<String> stores(Running run) {
        return syncs.find(run.sync())
                .map(sync -> List.of(sync.source(), run.destination()))
                .orElseGet(() -> jdbc.sql("select store from store_state order by store")
                        .query(String.class)
                        .list());
    }

    public boolean anyRunning() {
        return jdbc.sql("select count(*) from run where kind = :alignment and state = :running")
                        .param("alignment", Kind.ALIGNMENT.name())
                        .param("running", RunState.RUNNING.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What they may still keep on hold is released. */
    public void endRuns(Abandoned pair) {
        jdbc.sql("""
                        update run set state = :settled, finished_at = coalesce(finished_at, :now)
                        where sync = :sync and store = :destination and kind in (:kinds)
                          and (guarded or state in (:open)) and state in (:from)
                        """)
                .param("kinds", RecordState.names(List.of(Kind.ALIGNMENT, Kind.GUARD)))
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
