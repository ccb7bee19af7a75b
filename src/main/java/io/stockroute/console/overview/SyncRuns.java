package io.stockroute.console.overview;

import io.stockroute.RecordState;
import io.stockroute.catalog.MatchState;
import io.stockroute.console.overview.Overview.HeldRun;
import io.stockroute.ColumnTimes;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.RunState;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What runs over the levels of the syncs now, and which of their Destinations are aligned. */
@Repository
class SyncRuns {

    /** A Destination that was aligned with its Source. */
    record Aligned(String sync, String destination) {}

    private final JdbcClient jdbc;

    SyncRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The syncs over which something runs. */
    Set<String> running() {
        return jdbc.sql("select distinct sync from run where state in (:working) and sync is not null")
                .param("working", RecordState.names(RunState.AT_WORK))
                .query(String.class)
                .set();
    }

    /** Runs whose levels stay as they are until an operator lets them go, the newest first: held back, rejected, or taken back. */
    List<HeldRun> held(Viewer viewer) {
        return viewer.bind(jdbc.sql("""
                        select id, kind, sync, store, state, started_at, reason from run
                        where state in (:withholding) and (state = :waiting or guarded)
                          and (:all or sync in (:syncs) or (sync is null and store in (:stores)))
                        order by id desc limit 50"""))
                .param("withholding", RecordState.names(RunState.WITHHOLDING))
                .param("waiting", RunState.AWAITING_APPROVAL.name())
                .query((row, n) -> new HeldRun(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("sync"),
                        row.getString("store"),
                        RunState.valueOf(row.getString("state")),
                        ColumnTimes.required(row, "started_at"),
                        row.getString("reason")))
                .list();
    }

    /** Destinations to which nothing flows: none of their products is matched, or none of their locations is paired. */
    Set<Aligned> idle() {
        return jdbc.sql("""
                        select sync, destination from alignment a
                        where not exists (select 1 from location_pair l where l.sync = a.sync and l.destination = a.destination)
                           or (select p.variant_id from variant_match p
                                where p.sync = a.sync and p.destination = a.destination and p.state = :matched
                                order by p.sync, p.destination, p.state, p.store, p.variant_id limit 1) is null""")
                .param("matched", MatchState.MATCHED.name())
                .query((row, n) -> new Aligned(row.getString("sync"), row.getString("destination")))
                .set();
    }

    Set<Aligned> aligned() {
        return jdbc.sql("select sync, destination from alignment")
                .query((row, n) -> new Aligned(row.getString("sync"), row.getString("destination")))
                .set();
    }
}
