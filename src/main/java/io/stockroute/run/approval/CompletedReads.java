package io.stockroute.run.approval;

import io.stockroute.Utc;
import io.stockroute.run.RunState;
import io.stockroute.settings.Strategy;
import io.stockroute.settings.Syncs;
import io.stockroute.settings.Tuning;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether all that a run wanted to look at was read, so that it can be checked as a whole. */
@Repository
class CompletedReads {

    private final JdbcClient jdbc;
    private final GuardedRuns runs;
    private final Syncs syncs;
    private final Tuning.Guard limits;
    private final Clock clock;

    CompletedReads(JdbcClient jdbc, GuardedRuns runs, Syncs syncs, Tuning tuning, Clock clock) {
        this.limits = tuning.guard();
        this.clock = clock;
        this.jdbc = jdbc;
        this.runs = runs;
        this.syncs = syncs;
    }

    public boolean by(GuardedRun run) {
        return switch (run.kind()) {
            case ALIGNMENT ->
                isKnown(run)
                        && isMarked(run.id())
                        && stores(run).stream()
                                .filter(store -> !isLeftBehind(run, store))
                                .noneMatch(store -> aligns(run.id(), store));
            case RECONCILIATION ->
                run.state() == RunState.DONE || (isKnown(run) ? isReconciled(run) : !runs.holdsAny(run.id()));
            case CATALOG, GUARD -> true;
        };
    }

    /** Whether all its levels were marked for reading. */
    private boolean isMarked(long run) {
        return jdbc.sql("select run_id from alignment where run_id = :run")
                .param("run", run)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Whether levels of a store are still to be read for an alignment. */
    private boolean aligns(long run, String store) {
        return jdbc.sql("""
                        select l.id from alignment a join level l on l.store = :store and l.read_wanted
                            and l.read_since <= a.aligned_at
                        where a.run_id = :run
                          and (exists (select 1 from level_link k where k.level_id = l.id
                                  and k.sync = a.sync and k.destination = a.destination)
                            or exists (select 1 from level_link k where k.source_level_id = l.id
                                  and k.sync = a.sync and k.destination = a.destination))
                        limit 1""")
                .param("run", run)
                .param("store", store)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** A store that does not answer, or is paused, would keep the others waiting: what is found there later stands for itself. */
    private boolean isReconciled(GuardedRun run) {
        return stores(run).stream().filter(store -> !isSilent(store)).noneMatch(store -> looks(run, store));
    }

    /** A sync whose settings are not valid just now is in nobody's hands; one that is gone holds nothing any more. */
    private boolean isKnown(GuardedRun run) {
        return !stores(run).isEmpty();
    }

    private List<String> stores(GuardedRun run) {
        return run.sync()
                .flatMap(syncs::find)
                .map(sync -> Stream.concat(Stream.of(sync.source()), sync.destinations().stream())
                        .toList())
                .orElse(List.of());
    }

    private boolean looks(GuardedRun run, String store) {
        return jdbc.sql("""
                        select l.id from level l
                        where l.store = :store and l.read_wanted and l.read_cause = :cause
                          and (exists (select 1 from level_link k where k.level_id = l.id)
                            or exists (select 1 from level_link k where k.source_level_id = l.id))
                        limit 1""")
                        .param("store", store)
                        .param("cause", "run:" + run.id())
                        .query(Long.class)
                        .optional()
                        .isPresent()
                || jdbc.sql("""
                        select count(*) from run_bulk a join bulk_operation b on b.id = a.bulk_id
                        where a.run_id = :run and b.store = :store and b.settled_at is null""")
                                .param("run", run.id())
                                .param("store", store)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private boolean isSilent(String store) {
        return isSilent(store, clock.instant());
    }

    /** Source's levels are put on hold as well if they share pools: they cannot wait for one Destination while others go on selling. */
    private boolean isLeftBehind(GuardedRun run, String store) {
        return run.sync()
                        .flatMap(syncs::find)
                        .filter(sync -> sync.strategy() == Strategy.TWO_WAY)
                        .isPresent()
                && isSilent(store, clock.instant().minus(limits.window()));
    }

    /** Whether a store is paused, or does not answer since a moment or longer. */
    private boolean isSilent(String store, Instant since) {
        return jdbc.sql("""
                                select count(*) from store_state
                                where store = :store and (failing_since <= :since or paused_at is not null)""")
                        .param("store", store)
                        .param("since", Utc.at(since))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
