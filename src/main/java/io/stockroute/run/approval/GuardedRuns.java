package io.stockroute.run.approval;

import io.stockroute.CodedReason;
import io.stockroute.RecordState;
import io.stockroute.Utc;
import io.stockroute.run.GuardVerdict;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs;
import io.stockroute.stock.ChangeExtent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of {@code run} as far as they hold levels back. Whoever holds levels takes a run's row after them. */
@Repository
public class GuardedRuns {

    private static final String SELECT = """
            select id, kind, sync, store, state, checked_at is not null as checked, approved_at is not null as approved from run
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    GuardedRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The runs that lock levels, the oldest first. */
    public List<GuardedRun> all() {
        return jdbc.sql(SELECT + "where guarded order by id")
                .query(GuardedRuns::run)
                .list();
    }

    public Optional<GuardedRun> find(long id) {
        return of(id, SELECT + "where id = :run").query(GuardedRuns::run).optional();
    }

    /** The same, locked until the transaction ends. */
    public Optional<GuardedRun> lock(long id) {
        return of(id, SELECT + "where id = :run for update")
                .query(GuardedRuns::run)
                .optional();
    }

    /** How many levels a run goes over, or has put on hold so far. */
    public long levels(long id) {
        return of(id, "select levels from run where id = :run")
                .query(Long.class)
                .single();
    }

    /** The run that keeps on hold what no run has planned for a store, and waits for an operator. */
    Optional<Long> guarding(String store) {
        return jdbc.sql(
                        "select max(id) from run where guarded and kind = :guard and state = :waiting and store = :store")
                .param("guard", Runs.Kind.GUARD.name())
                .param("waiting", RunState.AWAITING_APPROVAL.name())
                .param("store", store)
                .query(Long.class)
                .optional();
    }

    /** When an operator last approved what no run had planned for a store. */
    Optional<Instant> guardApproved(String store) {
        return jdbc.sql("select max(approved_at) from run where kind = :guard and store = :store")
                .param("guard", Runs.Kind.GUARD.name())
                .param("store", store)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The stores of the levels that a run keeps on hold. */
    List<String> stores(long run) {
        return of(run, "select distinct store from level where on_hold_by = :run order by store")
                .query(String.class)
                .list();
    }

    public boolean holdsAny(long run) {
        return of(run, "select id from level where on_hold_by = :run limit 1")
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** What comes next for a run; one that is gone waits. */
    public GuardedRun.Step step(long run) {
        return find(run).map(GuardedRun::next).orElse(GuardedRun.Step.WAIT);
    }

    /** Levels that a run keeps on hold and that need no change, in the order of their ids: at most a page, behind one of them. */
    public List<Long> onHoldForNothing(long run, long after, int limit) {
        return of(run, """
                        select id from level
                        where on_hold_by = :run and id > :after and restore is null
                          and not coalesce(stocked is not null and target <> coalesce(believed, 0), false)
                        order by id limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Levels that a run keeps on hold, in the order of their ids: at most a page, behind one of them. */
    public List<Long> onHold(long run, long after, int limit) {
        return of(run, "select id from level where on_hold_by = :run and id > :after order by id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /**
     * How much a store would change if what a run keeps on hold were written. At the first alignment of a Destination what rises is not
     * moved: that it takes Source's numbers is what it is there for.
     */
    ChangeExtent extent(GuardedRun run, String store) {
        return of(run.id(), """
                        select count(*) as stocked, coalesce(sum(cast(believed as bigint)), 0) as units,
                          coalesce(sum(case when on_hold_by = :run and target <= 0 then 1 else 0 end), 0) as zeroed,
                          coalesce(sum(case when on_hold_by = :run and target <> believed and (target < believed or not :first) then 1 else 0 end), 0) as moved,
                          coalesce(sum(case when on_hold_by = :run and (target < believed or not :first) then
                              least(abs(cast(target as bigint) - believed), believed) else 0 end), 0) as moved_units
                        from level where store = :store and target is not null and believed > 0""")
                .param("store", store)
                .param("first", isFirst(run))
                .query((row, n) -> new ChangeExtent(
                        row.getLong("stocked"),
                        row.getLong("units"),
                        row.getLong("zeroed"),
                        row.getLong("moved"),
                        row.getLong("moved_units")))
                .single();
    }

    private boolean isFirst(GuardedRun run) {
        return run.kind() == Runs.Kind.ALIGNMENT
                && of(run.id(), """
                        select before.id from run before join run now on now.sync = before.sync and now.store = before.store
                        where now.id = :run and before.id < now.id and before.kind = now.kind and before.state = :done
                        limit 1""")
                        .param("done", RunState.DONE.name())
                        .query(Long.class)
                        .optional()
                        .isEmpty();
    }

    void checked(long run) {
        of(run, "update run set checked_at = :now where id = :run")
                .param("now", now())
                .update();
    }

    void hold(long run, List<CodedReason> reasons) {
        require(
                run,
                RunState.AWAITING_APPROVAL,
                move(run, RunState.AWAITING_APPROVAL, "checked_at = :now, finished_at = null, reason = :reason")
                        .param("reason", CodedReason.column(reasons), Types.VARCHAR));
    }

    /** Puts on hold what would be emptied, and nothing else; until something else breaks a limit as well. */
    void zeroesOnly(long run, boolean zeroesOnly) {
        of(run, "update run set zeros_only = :only where id = :run")
                .param("only", zeroesOnly)
                .update();
    }

    /** More came up that it keeps on hold. */
    void more(long run, int levels, GuardVerdict.Hold verdict) {
        of(run, """
                        update run set levels = levels + :levels, reason = :reason,
                            zeros_only = zeros_only and not :moves
                        where id = :run""")
                .param("moves", verdict.moves())
                .param("levels", levels)
                .param("reason", CodedReason.column(verdict.reason()))
                .update();
    }

    public void state(long run, RunState state) {
        require(run, state, move(run, state, "finished_at = finished_at"));
    }

    void ended(long run, RunState state) {
        require(run, state, move(run, state, "finished_at = coalesce(finished_at, :now)"));
    }

    /** Whether it may keep levels on hold. */
    public void holding(long run, boolean holding) {
        of(run, "update run set guarded = :guarded where id = :run")
                .param("guarded", holding)
                .update();
    }

    /** Whether an operator has approved it. */
    public void approved(long run, boolean approved) {
        of(run, "update run set approved_at = " + (approved ? ":now" : "null") + " where id = :run")
                .param("now", now())
                .update();
    }

    /** A run that cannot become what it is to be is left as it is. */
    private StatementSpec move(long run, RunState state, String more) {
        return of(run, "update run set state = :state, " + more + " where id = :run and state in (:from)")
                .param("state", state.name())
                .param("from", RecordState.before(state))
                .param("now", now());
    }

    private static void require(long run, RunState state, StatementSpec update) {
        if (update.update() == 0) {
            throw new IllegalStateException("A run cannot become %s now (run: %d)".formatted(state, run));
        }
    }

    private StatementSpec of(long run, String sql) {
        return jdbc.sql(sql).param("run", run);
    }

    private OffsetDateTime now() {
        return Utc.at(clock.instant());
    }

    private static GuardedRun run(ResultSet row, int number) throws SQLException {
        return new GuardedRun(
                row.getLong("id"),
                Runs.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("sync")),
                Optional.ofNullable(row.getString("store")),
                RunState.valueOf(row.getString("state")),
                row.getBoolean("checked"),
                row.getBoolean("approved"));
    }
}
