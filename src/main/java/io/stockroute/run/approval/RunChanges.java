package io.stockroute.run.approval;

import io.stockroute.TableStatistics;
import io.stockroute.stock.EntryReason;
import io.stockroute.stock.LedgerCode;
import io.stockroute.stock.Levels;
import io.stockroute.stock.RunChange;
import io.stockroute.stock.RunChange.State;
import io.stockroute.stock.RunChangeLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code run_change}: what a run changes, level by level. Whoever writes them holds the levels. */
@Repository
public class RunChanges implements RunChangeLog {

    /** So many more rows are worth a look at the table's statistics. */
    private static final int MANY = 1000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final TableStatistics statistics;

    public RunChanges(JdbcClient jdbc, NamedParameterJdbcTemplate batch, TableStatistics statistics) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.statistics = statistics;
    }

    /** Records what a run changes, in place of what was planned of these levels before. */
    @Override
    public void put(Collection<RunChange> changes) {
        int[] known = batch.batchUpdate("""
                update run_change set from_quantity = :from, to_quantity = :to, size = :size, state = :state,
                    found = null, note = null, note_message = null, changed_since = false, before_hold = false
                where run_id = :run and level_id = :level""", rows(changes.stream()));
        List<RunChange> all = List.copyOf(changes);
        batch.batchUpdate(
                """
                insert into run_change (run_id, level_id, from_quantity, to_quantity, size, state)
                values (:run, :level, :from, :to, :size, :state)""",
                rows(IntStream.range(0, all.size()).filter(at -> known[at] == 0).mapToObj(all::get)));
    }

    /** Records what was written before the run was put on hold; what is planned of a level goes before. */
    void putEarlier(long run, List<BulkChangeTable.Change> earlier) {
        batch.batchUpdate(
                """
                insert into run_change (run_id, level_id, from_quantity, to_quantity, size, state, before_hold)
                values (:run, :level, :from, :to, :size, :applied, true) on conflict do nothing""",
                earlier.stream()
                        .map(change -> new MapSqlParameterSource("run", run)
                                .addValue("level", change.levelId())
                                .addValue("from", change.from())
                                .addValue("to", change.to())
                                .addValue("size", Math.abs((long) change.to() - change.from()))
                                .addValue("applied", State.APPLIED.name()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Whether something of a run may be written and is not yet; a level that Shopify rejects is not waited for. */
    boolean isWriting(long run) {
        return jdbc.sql("""
                        select c.level_id from run_change c join level l on l.id = c.level_id
                        where c.run_id = :run and c.state in (:open) and l.blocked is null limit 1""")
                .param("run", run)
                .param("open", List.of(State.PLANNED.name(), State.RELEASED.name()))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Records as planned all that a run keeps on hold and that is not as it should be; says of how many levels. */
    public int plan(long run) {
        int planned = jdbc.sql("""
                        insert into run_change (run_id, level_id, from_quantity, to_quantity, size, state)
                        select on_hold_by, id, believed, target, abs(cast(target as bigint) - coalesce(believed, 0)), :planned
                        from level
                        where on_hold_by = :run and stocked is not null and target <> coalesce(believed, 0)
                        on conflict do nothing""")
                .param("run", run)
                .param("planned", State.PLANNED.name())
                .update();
        if (planned >= MANY) {
            statistics.refresh("run_change");
        }
        return planned;
    }

    /** What was planned is not planned any more. */
    public void forget(long run) {
        jdbc.sql("delete from run_change where run_id = :run and state = :planned")
                .param("planned", State.PLANNED.name())
                .param("run", run)
                .update();
    }

    /** Moves changes on that are in a state; one by one, as H2 would look through all of the run for a list of levels. */
    @Override
    public void move(long run, Collection<Long> levels, State from, State to, @Nullable LedgerCode note) {
        batch.batchUpdate(
                """
                update run_change set state = :to, note = :note
                where run_id = :run and level_id = :level and state = :from""",
                levels.stream()
                        .map(level -> new MapSqlParameterSource("run", run)
                                .addValue("level", level)
                                .addValue("from", from.name())
                                .addValue("to", from.become(to).name())
                                .addValue("note", note == null ? null : note.name(), java.sql.Types.VARCHAR))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Levels are changed by somebody, or written again: what runs have applied to them is not what they hold any more. */
    @Override
    public void outdate(Collection<Long> levels) {
        if (!levels.isEmpty()) {
            jdbc.sql("""
                            update run_change set changed_since = true
                            where level_id in (:levels) and state = :applied and not changed_since""")
                    .param("levels", levels)
                    .param("applied", State.APPLIED.name())
                    .update();
        }
    }

    /** Those of the levels that were changed since a run was applied to them, whatever they hold now. */
    public Set<Long> outdated(long run, Collection<Long> levels) {
        return levels.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select level_id from run_change
                        where level_id in (:levels) and run_id = :run and state = :applied and changed_since""")
                        .param("levels", levels)
                        .param("run", run)
                        .param("applied", State.APPLIED.name())
                        .query(Long.class)
                        .set();
    }

    /** How an undoing ended for one level. */
    @Override
    public void end(RunChange change, State state, OptionalInt holds, @Nullable EntryReason note) {
        jdbc.sql("""
                        update run_change set state = :state, found = :found, note = :note, note_message = :message
                        where run_id = :run and level_id = :level""")
                .param("run", change.runId())
                .param("level", change.levelId())
                .param("state", change.state().become(state).name())
                .param("found", Levels.boxed(holds), java.sql.Types.INTEGER)
                .param("note", note == null ? null : note.code().name(), java.sql.Types.VARCHAR)
                .param("message", note == null ? null : note.message().orElse(null), java.sql.Types.VARCHAR)
                .update();
    }

    /** What a run has planned, in the order of the levels' ids: at most a page, behind one of them. */
    List<RunChange> planned(long run, long after, int limit) {
        return jdbc.sql("""
                        select * from run_change
                        where run_id = :run and level_id > :after and state = :planned
                        order by level_id limit :limit""")
                .param("run", run)
                .param("after", after)
                .param("planned", State.PLANNED.name())
                .param("limit", limit)
                .query(RunChanges::row)
                .list();
    }

    /** The changes of some levels, by any run, that are in one of these states. */
    @Override
    public List<RunChange> of(Collection<Long> levels, State... states) {
        return levels.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from run_change where level_id in (:levels) and state in (:states) order by level_id, run_id""")
                        .param("levels", levels)
                        .param("states", Stream.of(states).map(State::name).toList())
                        .query(RunChanges::row)
                        .list();
    }

    /** What a run wants levels to hold, in the order of their ids, whatever became of it. */
    @Override
    public Map<Long, Integer> planned(long run, List<Long> levels) {
        Map<Long, Integer> planned = new HashMap<>();
        if (!levels.isEmpty()) {
            jdbc.sql("""
                            select level_id, to_quantity from run_change
                            where run_id = :run and level_id between :first and :last""")
                    .param("run", run)
                    .param("first", levels.get(0))
                    .param("last", levels.get(levels.size() - 1))
                    .query(row -> {
                        planned.put(row.getLong("level_id"), row.getInt("to_quantity"));
                    });
        }
        planned.keySet().retainAll(Set.copyOf(levels));
        return planned;
    }

    /** The levels of a run's changes that are in one of these states, in the order of their ids: at most a page, behind one of them. */
    public List<Long> levels(long run, long after, int limit, State... states) {
        return jdbc.sql("""
                        select level_id from run_change
                        where run_id = :run and level_id > :after and state in (:states)
                        order by level_id limit :limit""")
                .param("run", run)
                .param("after", after)
                .param("states", Stream.of(states).map(State::name).toList())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    private static RunChange row(ResultSet row, int number) throws SQLException {
        return new RunChange(
                row.getLong("run_id"),
                row.getLong("level_id"),
                Levels.integer(row, "from_quantity"),
                row.getInt("to_quantity"),
                State.valueOf(row.getString("state")));
    }

    private static MapSqlParameterSource[] rows(Stream<RunChange> changes) {
        return changes.map(change -> new MapSqlParameterSource("run", change.runId())
                        .addValue("level", change.levelId())
                        .addValue("from", Levels.boxed(change.from()), java.sql.Types.INTEGER)
                        .addValue("to", change.to())
                        .addValue("size", Math.abs((long) change.to() - change.before()))
                        .addValue("state", change.state().name()))
                .toArray(MapSqlParameterSource[]::new);
    }
}
