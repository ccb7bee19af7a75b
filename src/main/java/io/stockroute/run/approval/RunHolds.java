package io.stockroute.run.approval;

import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import io.stockroute.stock.MissedChanges;
import io.stockroute.stock.RunProgress;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs as stock sees them. */
@Repository
public class RunHolds implements RunProgress {

    private final JdbcClient jdbc;
    private final Runs runs;

    RunHolds(JdbcClient jdbc, Runs runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    @Override
    public Map<Long, Hold> holds(Collection<Long> some) {
        Map<Long, Hold> found = new TreeMap<>();
        if (!some.isEmpty()) {
            jdbc.sql("select id, state, zeros_only from run where id in (:runs)")
                    .param("runs", some)
                    .query(row -> {
                        found.put(
                                row.getLong("id"),
                                new Hold(
                                        RunState.KEEPING_ON_HOLD.contains(RunState.valueOf(row.getString("state"))),
                                        row.getBoolean("zeros_only")));
                    });
        }
        return found;
    }

    @Override
    public void putsOnHold(long run) {
        jdbc.sql("update run set guarded = true where id = :run and not guarded")
                .param("run", run)
                .update();
    }

    @Override
    public boolean isReading(long run) {
        return jdbc.sql("""
                        select id from run
                        where id = :run and kind = :kind and state = :running and checked_at is null
                        for update""")
                .param("kind", Runs.Kind.RECONCILIATION.name())
                .param("run", run)
                .param("running", RunState.RUNNING.name())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    @Override
    public void missed(MissedChanges changes) {
        runs.count(changes);
    }
}
