package io.stockroute.console.activity;

import io.stockroute.Utc;
import io.stockroute.console.run.RunLabels;
import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.RowByRow;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.OperatorActions.Action;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What was done, to look through: the newest first. */
@Repository
public class ActivityList {

    /** Each kind of row is limited by itself before all are sorted together, so that an index gives the newest of each. */
    private static final String ALL = """
            select * from (
                (select r.id, r.kind, r.sync, r.store, r.state, r.started_at, r.finished_at, r.levels, r.drifted, r.units,
                    r.oldest_seconds, r.reason, cast(null as varchar(100)) as done_by, '/runs/' || r.id as link
                from run r
                where (:all or r.sync in (:syncs) or (r.sync is null and r.store in (:stores))) and %1$s
                order by r.id desc limit :enough)
                union all
                (select c.id, 'SETTINGS', c.sync, null, cast(:saved as varchar(32)), c.changed_at, c.changed_at, 0, 0, 0,
                    0, substring(c.difference from 1 for 1000), c.changed_by, '/syncs/' || c.sync
                from sync_setting_change c
                where (:all or c.sync in (:syncs)) and %2$s
                order by c.id desc limit :enough)
                union all
                (select o.id, 'DECISION', r.sync, coalesce(o.store, r.store), cast(:decided as varchar(32)), o.at, o.at, 0, 0, 0,
                    0, o.action, o.operator, case when r.id is null then '/' else '/runs/' || r.id end
                from operator_action o left join run r on r.id = o.run_id
                where (:all or r.sync in (:syncs) or (r.sync is null and coalesce(o.store, r.store) in (:stores))) and %3$s
                order by o.id desc limit :enough)
            ) a order by a.started_at desc, a.id desc limit :most""";

    private final JdbcClient jdbc;
    private final RowByRow files;
    private final Clock clock;

    ActivityList(JdbcClient jdbc, RowByRow files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** A page, from 0. */
    ListPage<Activity> page(Viewer viewer, ActivityFilter filter, int page, int size) {
        long offset = (long) page * size;
        return ListPage.of(
                filtered(jdbc, viewer, filter, size + 1, offset)
                        .query((row, n) -> row(viewer, row))
                        .list(),
                page,
                size);
    }

    /** All, one by one. */
    void each(Viewer viewer, ActivityFilter filter, Consumer<Activity> taker) {
        files.each(jdbc -> filtered(jdbc, viewer, filter, Integer.MAX_VALUE, 0), row -> taker.accept(row(viewer, row)));
    }

    private StatementSpec filtered(JdbcClient jdbc, Viewer viewer, ActivityFilter filter, int most, long offset) {
        String runs = conditions(
                condition(filter.kind(), "r.kind = :kind"),
                condition(filter.sync(), "r.sync = :sync"),
                condition(filter.store(), "r.store = :store"),
                condition(filter.state(), "r.state = :state"),
                condition(filter.within(), "r.started_at >= :from"));
        String changes = conditions(
                condition(filter.kind(), "'SETTINGS' = :kind"),
                condition(filter.sync(), "c.sync = :sync"),
                condition(filter.store(), "false"),
                condition(filter.state(), "" + filter.isOf(ActivityState.SAVED)),
                condition(filter.within(), "c.changed_at >= :from"));
        String decisions = conditions(
                condition(filter.kind(), "'DECISION' = :kind"),
                condition(filter.sync(), "r.sync = :sync"),
                condition(filter.store(), "coalesce(o.store, r.store) = :store"),
                condition(filter.state(), "" + filter.isOf(ActivityState.DECIDED)),
                condition(filter.within(), "o.at >= :from"));
        StatementSpec sql = viewer.bind(jdbc.sql(ALL.formatted(runs, changes, decisions) + " offset :offset"))
                .param("saved", ActivityState.SAVED.name())
                .param("decided", ActivityState.DECIDED.name())
                .param("kind", filter.kind())
                .param("sync", filter.sync())
                .param("store", filter.store())
                .param("state", filter.state())
                .param("enough", offset + most)
                .param("most", most)
                .param("offset", offset);
        return filter.span()
                .map(span -> sql.param("from", Utc.at(clock.instant().minus(span))))
                .orElse(sql);
    }

    private static Optional<String> condition(String value, String condition) {
        return value.isEmpty() ? Optional.empty() : Optional.of(condition);
    }

    @SafeVarargs
    private static String conditions(Optional<String>... all) {
        return Stream.concat(Stream.of("true"), Stream.of(all).flatMap(Optional::stream))
                .collect(Collectors.joining(" and "));
    }

    private static Activity row(Viewer viewer, ResultSet row) throws SQLException {
        String link = row.getString("link");
        String reason = row.getString("reason");
        String kind = row.getString("kind");
        boolean removed = "SETTINGS".equals(kind) && !viewer.sees(row.getString("sync"));
        return new Activity(
                row.getLong("id"),
                kind,
                row.getString("sync"),
                row.getString("store"),
                row.getString("state"),
                ColumnTimes.required(row, "started_at"),
                ColumnTimes.at(row, "finished_at"),
                row.getLong("levels"),
                row.getLong("drifted"),
                row.getLong("units"),
                row.getLong("oldest_seconds"),
                "DECISION".equals(kind) ? RunLabels.decision(Action.valueOf(reason), !"/".equals(link)) : reason,
                row.getString("done_by"),
                removed ? null : link);
    }
}
