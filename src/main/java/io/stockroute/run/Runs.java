package io.stockroute.run;

import io.stockroute.CodedReason;
import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.stock.MissedChanges;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code run}: what goes over many levels or variants, and what it has found. */
@Repository
public class Runs {

    /** What a run does. */
    public enum Kind {
        ALIGNMENT,
        RECONCILIATION,
        CATALOG,
        /** What no run has planned and the guard has put on hold. */
        GUARD;

        /** Whether it goes over the variants of a catalog; the others go over levels. */
        public boolean countsVariants() {
            return this == CATALOG;
        }
    }

    /** When a run began; its levels, or the rows of a catalog. */
    public record Ended(Instant startedAt, long levels) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    public Runs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a run over a sync, one Destination of it, or a store.
     *
     * @return its id
     */
    @Transactional
    public long begin(Kind kind, Optional<String> sync, Optional<String> store) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into run (kind, sync, store, state, started_at, guarded)
                        values (:kind, :sync, :store, :state, :now, :guarded)""")
                .param("state", RunState.RUNNING.name())
                .param("guarded", kind == Kind.ALIGNMENT)
                .param("kind", kind.name())
                .param("sync", sync.orElse(null), Types.VARCHAR)
                .param("store", store.orElse(null), Types.VARCHAR)
                .param("now", now())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Over how many levels it goes, or how many rows a catalog import has read. */
    @Transactional
    public void levels(long run, long levels) {
        of(run, "update run set levels = :levels where id = :run")
                .param("levels", levels)
                .update();
    }

    /** @param reasons what is to be said of it all the same */
    @Transactional
    public Ended done(long run, List<CodedReason> reasons) {
        end(run, RunState.DONE, reasons);
        return of(run, "select started_at, levels from run where id = :run")
                .query((row, n) -> new Ended(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(), row.getLong("levels")))
                .single();
    }

    @Transactional
    public void failed(long run, CodedReason reason) {
        end(run, RunState.FAILED, List.of(reason));
    }

    boolean isAlignment(long run) {
        return of(run, "select id from run where id = :run and kind = :kind")
                .param("kind", Kind.ALIGNMENT.name())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Why it takes so long. */
    @Transactional
    public void reason(long run, CodedReason reason) {
        of(run, "update run set reason = :reason where id = :run")
                .param("reason", CodedReason.column(reason))
                .update();
    }

    /** The alignments of a Destination before this one are of no use any more; nothing is left to decide of those that are on hold. */
    @Transactional
    public void abandonAlignments(String sync, String destination, long before) {
        List<RunState> undecided = List.of(RunState.AWAITING_APPROVAL, RunState.REJECTED);
        abandon(sync, destination, before, List.of(RunState.RUNNING), List.of(RunReason.SUPERSEDED.with()));
        abandon(sync, destination, before, undecided, List.of());
    }

    private void abandon(String sync, String destination, long before, List<RunState> from, List<CodedReason> reasons) {
        from.forEach(state -> state.become(RunState.SETTLED));
        jdbc.sql("""
                        update run set state = :next, finished_at = :now, reason = coalesce(:reason, reason)
                        where kind = :kind and sync = :sync and store = :destination
                          and state in (:from) and id < :before""")
                .param("kind", Kind.ALIGNMENT.name())
                .param("next", RunState.SETTLED.name())
                .param("from", RecordState.names(from))
                .param("reason", CodedReason.column(reasons), Types.VARCHAR)
                .param("before", before)
                .param("sync", sync)
                .param("destination", destination)
                .param("now", now())
                .update();
    }

    /**
     * The next reconciliation of a sync looks at what these have not got to.
     *
     * @return those that it overtakes
     */
    @Transactional
    public List<Long> overtakeReconciliation(String sync) {
        List<Long> overtaken = jdbc.sql("""
                        select id from run
                        where kind = :kind and sync = :sync and state = :running and approved_at is null
                        for update""")
                .param("kind", Kind.RECONCILIATION.name())
                .param("running", RunState.RUNNING.name())
                .param("sync", sync)
                .query(Long.class)
                .list();
        overtaken.forEach(run -> end(run, RunState.SETTLED, List.of(RunReason.OVERTAKEN.with())));
        return overtaken;
    }

    /** Adds the missed changes that a batch of reads found to the runs that asked for them. */
    @Transactional
    public void count(MissedChanges changes) {
        changes.byRun().forEach((run, found) -> {
            long age = found.oldest()
                    .map(since ->
                            Math.max(0, Duration.between(since, clock.instant()).toSeconds()))
                    .orElse(0L);
            of(run, """
                            update run set missed = missed + :levels, units = units + :units,
                                oldest_seconds = case when oldest_seconds > :age then oldest_seconds else :age end
                            where id = :run""")
                    .param("levels", found.levels())
                    .param("units", found.units())
                    .param("age", age)
                    .update();
        });
    }

    /**
     * Ends the reconciliations whose levels are all read and that hold nothing back. A level that waited to be read before the run began
     * keeps its older cause; the run waits for it all the same. One whose bulk operation did not come through has not seen all levels.
     *
     * @return the number of those that ended
     */
    @Transactional
    public int finishReconciliations() {
        return jdbc.sql("""
                        update run set finished_at = :now,
                            reason = (select max(b.reason) from run_bulk a join bulk_operation b on b.id = a.bulk_id
                                      where a.run_id = run.id),
                            state = case when exists (select 1 from run_bulk a join bulk_operation b on b.id = a.bulk_id
                                                      where a.run_id = run.id and b.reason is not null and b.state <> :paged)
                                         then :failed else :done end
                        where kind = :kind and state = :running and not guarded
                          and not exists (select 1 from level l
                                          where l.read_wanted
                                            and (l.read_cause = 'run:' || run.id or l.read_since <= run.started_at
                                              or l.read_cause in (select 'run:' || b.run_id from run_bulk a
                                                                  join bulk_operation b on b.id = a.bulk_id
                                                                  where a.run_id = run.id))
                                            and (exists (select 1 from level_link k
                                                         where k.level_id = l.id and k.sync = run.sync)
                                              or exists (select 1 from level_link k
                                                         where k.source_level_id = l.id and k.sync = run.sync)))
                          and not exists (select 1 from run_bulk a join bulk_operation b on b.id = a.bulk_id
                                          where a.run_id = run.id and b.settled_at is null)""")
                .param("paged", BulkOperation.State.PAGED.name())
                .param("kind", Kind.RECONCILIATION.name())
                .param("done", RunState.DONE.name())
                .param("failed", RunState.FAILED.name())
                .param("running", RunState.RUNNING.name())
                .param("now", now())
                .update();
    }

    private void end(long run, RunState state, List<CodedReason> reasons) {
        of(
                        run,
                        "update run set state = :state, finished_at = :now, reason = :reason where id = :run and state in (:from)")
                .param("state", state.name())
                .param("from", RecordState.before(state))
                .param("now", now())
                .param("reason", CodedReason.column(reasons), Types.VARCHAR)
                .update();
    }

    private StatementSpec of(long run, String sql) {
        return jdbc.sql(sql).param("run", run);
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }
}
