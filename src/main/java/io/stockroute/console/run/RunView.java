package io.stockroute.console.run;

import io.stockroute.ColumnTimes;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.OperatorActions;
import io.stockroute.run.RunActions;
import io.stockroute.run.RunState;
import io.stockroute.stock.RunChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A run, to look at. */
@Repository
class RunView {

    /**
     * A run.
     *
     * @param reason why it is held, or failed
     * @param beyond whether it goes beyond the stores that the viewer sees: stock flows on from a store into another sync. Then the
     *     numbers are of those that they see, and an administrator decides
     * @param held how many levels it holds back now
     * @param changes how many levels are in which state of their change
     * @param possible what an operator may decide now
     * @param decided what operators decided, the oldest first
     */
    record Run(
            long id,
            String kind,
            @Nullable String sync,
            @Nullable String store,
            RunState state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long levels,
            long drifted,
            long units,
            @Nullable String reason,
            boolean beyond,
            long held,
            Map<RunChange.State, Long> changes,
            Set<OperatorActions.Action> possible,
            List<OperatorActions.Taken> decided) {}

    private final JdbcClient jdbc;
    private final RunActions actions;
    private final OperatorActions taken;

    RunView(JdbcClient jdbc, RunActions actions, OperatorActions taken) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.taken = taken;
    }

    /** A run that the viewer may see. */
    Optional<Run> run(Viewer viewer, long id) {
        return viewer.bind(jdbc.sql("""
                        select * from run where id = :id
                          and (:all or sync in (:syncs) or (sync is null and store in (:stores)))"""))
                .param("id", id)
                .query((row, n) -> run(viewer, id, row, viewer.shares() && goesBeyond(viewer, id)))
                .optional();
    }

    private Run run(Viewer viewer, long id, ResultSet row, boolean beyond) throws SQLException {
        return new Run(
                id,
                row.getString("kind"),
                row.getString("sync"),
                row.getString("store"),
                RunState.valueOf(row.getString("state")),
                ColumnTimes.required(row, "started_at"),
                ColumnTimes.at(row, "finished_at"),
                row.getLong("levels"),
                row.getLong("drifted"),
                row.getLong("units"),
                beyond ? null : row.getString("reason"),
                beyond,
                held(viewer, id),
                counts(viewer, id),
                beyond ? Set.of() : new TreeSet<>(actions.possible(id)),
                taken.ofRun(id));
    }

    private boolean goesBeyond(Viewer viewer, long run) {
        return viewer.bind(jdbc.sql("""
                        select exists (select 1 from level l where l.withheld_by = :run and l.store not in (:stores))
                            or exists (select 1 from run_change c join level l on l.id = c.level_id
                                where c.run_id = :run and l.store not in (:stores))"""))
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    private long held(Viewer viewer, long run) {
        return viewer.bind(jdbc.sql(
                                "select count(*) from level where withheld_by = :run and (:all or store in (:stores))"))
                .param("run", run)
                .query(Long.class)
                .single();
    }

    private Map<RunChange.State, Long> counts(Viewer viewer, long run) {
        var counts = new LinkedHashMap<RunChange.State, Long>();
        viewer.bind(jdbc.sql("""
                        select state, count(*) as levels from run_change where run_id = :run and (:all
                            or exists (select 1 from level l where l.id = level_id and l.store in (:stores)))
                        group by state order by state"""))
                .param("run", run)
                .query((row, n) -> Map.entry(RunChange.State.valueOf(row.getString("state")), row.getLong("levels")))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
