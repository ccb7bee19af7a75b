package io.stockroute.run;

import io.stockroute.CodedReason;
import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.RowByRow;
import io.stockroute.StoreScope;
import io.stockroute.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What was done: runs, changes of settings, decisions of operators; the newest first. */
@Repository
public class ActivityLog {

    /** The kind of a change of settings. */
    public static final String SETTINGS = "SETTINGS";

    /** The kind of a decision of an operator. */
    public static final String DECISION = "DECISION";

    /**
     * @param id of the run; of what is no run among its kind
     * @param kind of a run, {@link #SETTINGS} or {@link #DECISION}
     * @param state of {@link RunState}, or of {@link ActivityState} if it is no run
     * @param reasons of a run
     * @param note the difference of the settings; the name of the operator's action; null of a run
     * @param by who did it; null: it ran by itself
     * @param run the run itself, or the one that was decided about
     */
    public record Entry(
            long id,
            String kind,
            @Nullable String sync,
            @Nullable String store,
            String state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long levels,
            long missed,
            long units,
            long oldestSeconds,
            List<CodedReason> reasons,
            @Nullable String note,
            @Nullable String by,
            @Nullable Long run) {}

    /**
     * What of it is to be found; an empty text stands for all.
     *
     * @param state of {@link RunState} or {@link ActivityState}
     * @param from what began before is left out
     */
    public record Filter(String kind, String sync, String store, Optional<Enum<?>> state, Optional<Instant> from) {

        boolean isOf(ActivityState asked) {
            return state.filter(asked::equals).isPresent();
        }
    }

    /** Each kind of row is limited by itself before all are sorted together, so that an index gives the newest of each. */
    private static final String ALL = """
            select * from (
                (select r.id, r.kind, r.sync, r.store, r.state, r.started_at, r.finished_at, r.levels, r.missed, r.units,
                    r.oldest_seconds, r.reason, cast(null as varchar(100)) as done_by, r.id as run_id
                from run r
                where (:all or r.sync in (:syncs) or (r.sync is null and r.store in (:stores))) and %1$s
                order by r.id desc limit :enough)
                union all
                (select c.id, cast(:settings as varchar(32)), c.sync, null, cast(:saved as varchar(32)), c.changed_at, c.changed_at, 0, 0, 0,
                    0, substring(c.difference from 1 for 1000), c.changed_by, null
                from sync_setting_change c
                where (:all or c.sync in (:syncs)) and %2$s
                order by c.id desc limit :enough)
                union all
                (select o.id, cast(:decision as varchar(32)), r.sync, coalesce(o.store, r.store), cast(:decided as varchar(32)), o.at, o.at, 0, 0, 0,
                    0, o.action, o.operator, r.id
                from operator_action o left join run r on r.id = o.run_id
                where (:all or r.sync in (:syncs) or (r.sync is null and coalesce(o.store, r.store) in (:stores))) and %3$s
                order by o.id desc limit :enough)
            ) a order by a.started_at desc, a.id desc limit :most offset :offset""";

    private static final String COUNT = "select count(*) from (" + ALL + ") counted";

    private final JdbcClient jdbc;
    private final RowByRow files;

    public ActivityLog(JdbcClient jdbc, RowByRow files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** A page, from 0. */
    public ListPage<Entry> page(StoreScope scope, Filter filter, int page, int size) {
        long offset = (long) page * size;
        return ListPage.of(
                filtered(jdbc, scope, filter, ALL, size + 1, offset)
                        .query(ActivityLog::row)
                        .list(),
                page,
                size,
                () -> filtered(jdbc, scope, filter, COUNT, Integer.MAX_VALUE, 0)
                        .query(Long.class)
                        .single());
    }

    /** All, one by one. */
    public void each(StoreScope scope, Filter filter, Consumer<Entry> taker) {
        files.each(jdbc -> filtered(jdbc, scope, filter, ALL, Integer.MAX_VALUE, 0), row -> taker.accept(row(row, 0)));
    }

    private StatementSpec filtered(
            JdbcClient jdbc, StoreScope scope, Filter filter, String sql, int most, long offset) {
        String state = filter.state().map(Enum::name).orElse("");
        String runs = conditions(
                condition(filter.kind(), "r.kind = :kind"),
                condition(filter.sync(), "r.sync = :sync"),
                condition(filter.store(), "r.store = :store"),
                condition(state, "r.state = :state"),
                filter.from().map(from -> "r.started_at >= :from"));
        String changes = conditions(
                condition(filter.kind(), "cast(:settings as varchar(32)) = :kind"),
                condition(filter.sync(), "c.sync = :sync"),
                condition(filter.store(), "false"),
                condition(state, "" + filter.isOf(ActivityState.SAVED)),
                filter.from().map(from -> "c.changed_at >= :from"));
        String decisions = conditions(
                condition(filter.kind(), "cast(:decision as varchar(32)) = :kind"),
                condition(filter.sync(), "r.sync = :sync"),
                condition(filter.store(), "coalesce(o.store, r.store) = :store"),
                condition(state, "" + filter.isOf(ActivityState.DECIDED)),
                filter.from().map(from -> "o.at >= :from"));
        StatementSpec statement = scope.bind(jdbc.sql(sql.formatted(runs, changes, decisions)))
                .param("settings", SETTINGS)
                .param("decision", DECISION)
                .param("saved", ActivityState.SAVED.name())
                .param("decided", ActivityState.DECIDED.name())
                .param("kind", filter.kind())
                .param("sync", filter.sync())
                .param("store", filter.store())
                .param("state", state)
                .param("enough", offset + most)
                .param("most", most)
                .param("offset", offset);
        return filter.from().map(from -> statement.param("from", Utc.at(from))).orElse(statement);
    }

    private static Optional<String> condition(String value, String condition) {
        return value.isEmpty() ? Optional.empty() : Optional.of(condition);
    }

    @SafeVarargs
    private static String conditions(Optional<String>... all) {
        return Stream.concat(Stream.of("true"), Stream.of(all).flatMap(Optional::stream))
                .collect(Collectors.joining(" and "));
    }

    private static Entry row(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String reason = row.getString("reason");
        boolean ran = !kind.equals(SETTINGS) && !kind.equals(DECISION);
        return new Entry(
                row.getLong("id"),
                kind,
                row.getString("sync"),
                row.getString("store"),
                row.getString("state"),
                ColumnTimes.required(row, "started_at"),
                ColumnTimes.at(row, "finished_at"),
                row.getLong("levels"),
                row.getLong("missed"),
                row.getLong("units"),
                row.getLong("oldest_seconds"),
                ran ? CodedReason.in(reason) : List.of(),
                ran ? null : reason,
                row.getString("done_by"),
                row.getObject("run_id", Long.class));
    }
}
