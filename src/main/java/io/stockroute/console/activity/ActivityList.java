package io.stockroute.console.activity;

import io.stockroute.Utc;
import io.stockroute.console.Bound;
import io.stockroute.console.Viewer;
import io.stockroute.console.Slice;
import io.stockroute.console.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What was done, to look through: the newest first. */
@Repository
public class ActivityList {

    private static final String RUNS = """
            select r.id, r.kind, r.sync, r.store, r.state, r.started_at, r.finished_at, r.levels, r.drifted, r.units,
                r.oldest_seconds, r.reason, null as done_by, '/runs/' || r.id as link
            from run r
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page, from 0. */
    Slice<Activity> page(Viewer viewer, ActivityFilter filter, int page, int size) {
        return Slice.of(
                filtered(viewer, filter, " offset :offset")
                        .param("most", size + 1)
                        .param("offset", (long) page * size)
                        .query(ActivityList::row)
                        .list(),
                page,
                size);
    }

    /** Up to {@code most}, one by one. */
    void each(Viewer viewer, ActivityFilter filter, int most, Consumer<Activity> taker) {
        filtered(viewer, filter, "").param("most", most).query((RowCallbackHandler) row -> taker.accept(row(row, 0)));
    }

    private StatementSpec filtered(Viewer viewer, ActivityFilter filter, String offset) {
        StringBuilder where = new StringBuilder(
                " where (:all or r.sync in (:syncs) or (r.sync is null and r.store in (:stores)))");
        condition(where, filter.kind(), "r.kind = :kind");
        condition(where, filter.sync(), "r.sync = :sync");
        condition(where, filter.store(), "r.store = :store");
        condition(where, filter.state(), "r.state = :state");
        filter.span().ifPresent(span -> where.append(" and r.started_at >= :from"));
        StatementSpec sql = jdbc.sql(RUNS + where + " order by r.id desc limit :most" + offset)
                .params(Bound.params(viewer))
                .param("kind", filter.kind())
                .param("sync", filter.sync())
                .param("store", filter.store())
                .param("state", filter.state());
        return filter.span()
                .map(span -> sql.param("from", Utc.at(clock.instant().minus(span))))
                .orElse(sql);
    }

    private static void condition(StringBuilder where, String value, String condition) {
        if (!value.isEmpty()) {
            where.append(" and ").append(condition);
        }
    }

    private static Activity row(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("sync"),
                row.getString("store"),
                row.getString("state"),
                Times.required(row, "started_at"),
                Times.at(row, "finished_at"),
                row.getLong("levels"),
                row.getLong("drifted"),
                row.getLong("units"),
                row.getLong("oldest_seconds"),
                row.getString("reason"),
                row.getString("done_by"),
                row.getString("link"));
    }
}
