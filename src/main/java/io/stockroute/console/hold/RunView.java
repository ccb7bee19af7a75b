package io.stockroute.console.hold;

import io.stockroute.console.Bound;
import io.stockroute.console.Times;
import io.stockroute.console.Viewer;
import io.stockroute.hold.OperatorActions;
import io.stockroute.hold.RunActions;
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
            String state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long levels,
            long drifted,
            long units,
            @Nullable String reason,
            long held,
            Map<String, Long> changes,
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
        return Bound.by(viewer, jdbc.sql("""
                        select * from run where id = :id
                          and (:all or sync in (:syncs) or (sync is null and store in (:stores)))"""))
                .param("id", id)
                .query((row, n) -> new Run(
                        id,
                        row.getString("kind"),
                        row.getString("sync"),
                        row.getString("store"),
                        row.getString("state"),
                        Times.required(row, "started_at"),
                        Times.at(row, "finished_at"),
                        row.getLong("levels"),
                        row.getLong("drifted"),
                        row.getLong("units"),
                        row.getString("reason"),
                        held(id),
                        counts(id),
                        new TreeSet<>(actions.possible(id)),
                        taken.ofRun(id)))
                .optional();
    }

    private long held(long run) {
        return jdbc.sql("select count(*) from level where held_by = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    private Map<String, Long> counts(long run) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                        select state, count(*) as levels from run_change where run_id = :run
                        group by state order by state""")
                .param("run", run)
                .query((row, n) -> Map.entry(row.getString("state"), row.getLong("levels")))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
