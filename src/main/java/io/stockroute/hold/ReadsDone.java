package io.stockroute.hold;

import io.stockroute.sync.Syncs;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether all that a run wanted to look at was read, so that it can be weighed as a whole. */
@Repository
class ReadsDone {

    private final JdbcClient jdbc;
    private final Syncs syncs;

    ReadsDone(JdbcClient jdbc, Syncs syncs) {
        this.jdbc = jdbc;
        this.syncs = syncs;
    }

    boolean by(HoldingRun run) {
        return switch (run.kind()) {
            case ALIGNMENT -> isAligned(run.id());
            case RECONCILIATION -> run.state() == HoldingRun.State.DONE || isReconciled(run);
            case CATALOGUE, GUARD -> true;
        };
    }

    private boolean isAligned(long run) {
        return jdbc.sql("""
                        select a.run_id from alignment a where a.run_id = :run and not exists (
                            select 1 from level_link k join level l on l.id in (k.level_id, k.source_level_id)
                            where k.sync = a.sync and k.destination = a.destination
                              and l.read_wanted and l.read_since <= a.aligned_at)""").param("run", run).query(Long.class).optional().isPresent();
    }

    /** A store that does not answer, or is paused, would keep the others waiting: what is found there later stands for itself. */
    private boolean isReconciled(HoldingRun run) {
        List<String> stores = run.sync().map(syncs::storesOf).orElse(List.of());
        return stores.stream().filter(store -> !isSilent(store)).noneMatch(store -> looks(run, store));
    }

    private boolean looks(HoldingRun run, String store) {
        return jdbc.sql("""
                        select count(*) from level l
                        where l.store = :store and l.read_wanted and l.read_cause = :cause
                          and (exists (select 1 from level_link k where k.level_id = l.id)
                            or exists (select 1 from level_link k where k.source_level_id = l.id))""")
                                .param("store", store)
                                .param("cause", "run:" + run.id())
                                .query(Long.class)
                                .single()
                        > 0
                || jdbc.sql("""
                        select count(*) from bulk_query
                        where run_id = :run and store = :store and state not in ('DONE', 'FAILED')""")
                                .param("run", run.id())
                                .param("store", store)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private boolean isSilent(String store) {
        return jdbc.sql("""
                        select count(*) from store_state
                        where store = :store and (failing_since is not null or paused_at is not null)""").param("store", store).query(Long.class).single() > 0;
    }
}
