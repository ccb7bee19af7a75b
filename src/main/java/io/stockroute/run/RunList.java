package io.stockroute.run;

import io.stockroute.CodedReason;
import io.stockroute.ColumnTimes;
import io.stockroute.RecordState;
import io.stockroute.StoreScope;
import io.stockroute.stock.RunChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs, to look at. */
@Repository
public class RunList {

    /** @param reasons why it waits for approval, or failed */
    public record Row(
            long id,
            Runs.Kind kind,
            @Nullable String sync,
            @Nullable String store,
            RunState state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long levels,
            long missed,
            long units,
            List<CodedReason> reasons) {}

    private record Last(String sync, Instant at) {}

    private final JdbcClient jdbc;

    public RunList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Row> find(StoreScope scope, long id) {
        return scope.bind(jdbc.sql("""
                        select * from run where id = :id
                          and (:all or sync in (:syncs) or (sync is null and store in (:stores)))""")).param("id", id).query(RunList::row).optional();
    }

    /** Runs whose levels stay as they are until an operator releases them, the newest first: on hold, rejected, or undone. */
    public List<Row> awaitingOperator(StoreScope scope, int most) {
        return scope.bind(jdbc.sql("""
                        select * from run
                        where state in (:states) and (state = :waiting or guarded)
                          and (:all or sync in (:syncs) or (sync is null and store in (:stores)))
                        order by id desc limit :most"""))
                .param("states", RecordState.names(RunState.AWAITING_OPERATOR))
                .param("waiting", RunState.AWAITING_APPROVAL.name())
                .param("most", most)
                .query(RunList::row)
                .list();
    }

    /** How many levels a run would set to zero or below, of those that may be seen and have more. */
    public long emptied(StoreScope scope, long run) {
        return scope.bind(jdbc.sql("""
                        select count(*) from run_change c join level l on l.id = c.level_id
                        where c.run_id = :run and c.state = :planned and c.to_quantity <= 0
                          and (c.from_quantity is null or c.from_quantity > 0) and (:all or l.store in (:stores))"""))
                .param("run", run)
                .param("planned", RunChange.State.PLANNED.name())
                .query(Long.class)
                .single();
    }

    /** The syncs over which something runs. */
    public Set<String> running() {
        return jdbc.sql("select distinct sync from run where state in (:working) and sync is not null")
                .param("working", RecordState.names(RunState.AT_WORK))
                .query(String.class)
                .set();
    }

    /** When each of some syncs was last reconciled, if it was. */
    public Map<String, Instant> reconciled(Collection<String> syncs) {
        return syncs.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select sync, max(finished_at) as at from run
                                where sync in (:syncs) and kind = :kind and state = :done group by sync""")
                        .param("kind", Runs.Kind.RECONCILIATION.name())
                        .param("done", RunState.DONE.name())
                        .param("syncs", syncs)
                        .query((row, n) -> new Last(row.getString("sync"), ColumnTimes.required(row, "at")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Last::sync, Last::at));
    }

    /** What each of some runs is, as far as it is kept and may be seen. */
    public Map<Long, String> kinds(StoreScope scope, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : scope
                        .bind(jdbc.sql("""
                                select id, kind from run where id in (:ids)
                                  and (:all or sync in (:syncs) or (sync is null and store in (:stores)))"""))
                        .param("ids", ids)
                        .query((row, n) -> Map.entry(row.getLong("id"), row.getString("kind")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether a run changes levels, or keeps them on hold, of stores that may not be seen. */
    public boolean goesBeyond(StoreScope scope, long run) {
        return scope.bind(jdbc.sql("""
                        select exists (select 1 from level l where l.on_hold_by = :run and l.store not in (:stores))
                            or exists (select 1 from run_change c join level l on l.id = c.level_id
                                where c.run_id = :run and l.store not in (:stores))""")).param("run", run).query(Boolean.class).single();
    }

    /** How many levels a run keeps on hold now. */
    public long onHold(StoreScope scope, long run) {
        return scope.bind(
                        jdbc.sql("select count(*) from level where on_hold_by = :run and (:all or store in (:stores))"))
                .param("run", run)
                .query(Long.class)
                .single();
    }

    /** How many levels were written before a run was put on hold, and belong to it. */
    public long writtenBefore(StoreScope scope, long run) {
        return scope.bind(jdbc.sql("""
                        select count(*) from run_change where run_id = :run and before_hold and (:all
                            or exists (select 1 from level l where l.id = level_id and l.store in (:stores)))""")).param("run", run).query(Long.class).single();
    }

    /** How many levels are in which state of their change by a run. */
    public Map<RunChange.State, Long> changes(StoreScope scope, long run) {
        var counts = new LinkedHashMap<RunChange.State, Long>();
        scope.bind(jdbc.sql("""
                        select state, count(*) as levels from run_change where run_id = :run and (:all
                            or exists (select 1 from level l where l.id = level_id and l.store in (:stores)))
                        group by state order by state"""))
                .param("run", run)
                .query((row, n) -> Map.entry(RunChange.State.valueOf(row.getString("state")), row.getLong("levels")))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                Runs.Kind.valueOf(row.getString("kind")),
                row.getString("sync"),
                row.getString("store"),
                RunState.valueOf(row.getString("state")),
                ColumnTimes.required(row, "started_at"),
                ColumnTimes.at(row, "finished_at"),
                row.getLong("levels"),
                row.getLong("missed"),
                row.getLong("units"),
                CodedReason.in(row.getString("reason")));
    }
}
