package io.stockroute.inventory;

import io.stockroute.Utc;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What runs over many levels have found. */
@Repository
public class Runs {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Runs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds the drift that a batch of reads found to the runs that asked for them. */
    @Transactional
    public void count(DriftCount drift) {
        drift.byRun().forEach((run, found) -> {
            long age = found.oldest()
                    .map(since ->
                            Math.max(0, Duration.between(since, clock.instant()).toSeconds()))
                    .orElse(0L);
            jdbc.sql("""
                            update run set drifted = drifted + :levels, units = units + :units,
                                oldest_seconds = case when oldest_seconds > :age then oldest_seconds else :age end
                            where id = :run""")
                    .param("levels", found.levels())
                    .param("units", found.units())
                    .param("age", age)
                    .param("run", run)
                    .update();
        });
    }

    /** Ends the reconciliations whose levels are all read; the number of those that ended. */
    @Transactional
    public int finishReconciliations() {
        return jdbc.sql("""
                        update run set state = 'DONE', finished_at = :now
                        where kind = 'RECONCILIATION' and state = 'RUNNING'
                          and not exists (select 1 from level l
                                          where l.read_wanted and l.read_cause = 'run:' || run.id
                                            and (exists (select 1 from level_link k where k.level_id = l.id)
                                              or exists (select 1 from level_link k where k.source_level_id = l.id)))
                          and not exists (select 1 from bulk_query b
                                          where b.run_id = run.id and b.state not in ('DONE', 'FAILED'))""").param("now", Utc.at(clock.instant())).update();
    }
}
