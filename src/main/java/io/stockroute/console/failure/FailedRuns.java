package io.stockroute.console.failure;

import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.console.web.Viewer;
import io.stockroute.run.RunState;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Syncs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The runs that are held back, and those that failed and were not followed by another of the same kind. Nobody waits for the runs of a
 * sync that is switched off or removed, or of a store that is not configured any more.
 */
@Repository
class FailedRuns {

    record Row(
            long id,
            String kind,
            RunState state,
            @Nullable String sync,
            @Nullable String store,
            Instant since,
            @Nullable String reason) {}

    private static final String STANDING = """
            from run r
            where r.state in (:failed, :waiting) and (r.state = :waiting or not exists (
                select 1 from run n where n.kind = r.kind and n.id > r.id
                    and coalesce(n.sync, '') = coalesce(r.sync, '')
                    and coalesce(n.store, '') = coalesce(r.store, ''))
                and (r.sync is null or r.sync in (:working)) and (r.store is null or r.store in (:configured)))
            and (:all or r.sync in (:syncs) or (r.sync is null and r.store in (:stores)))
            """;

    private final JdbcClient jdbc;

    private final Syncs syncs;
    private final Stores stores;

    FailedRuns(JdbcClient jdbc, Syncs syncs, Stores stores) {
        this.jdbc = jdbc;
        this.syncs = syncs;
        this.stores = stores;
    }

    long count(Viewer viewer) {
        return bounded(viewer, "select count(*) " + STANDING).query(Long.class).single();
    }

    /** A page, from 0, the newest first. */
    ListPage<Row> page(Viewer viewer, int page, int size) {
        return ListPage.of(
                rows(viewer, "order by r.id desc limit :size offset :offset")
                        .param("size", size + 1)
                        .param("offset", (long) page * size)
                        .query(FailedRuns::row)
                        .list(),
                page,
                size);
    }

    List<Row> first(Viewer viewer, int most) {
        return rows(viewer, "order by r.id limit :most")
                .param("most", most)
                .query(FailedRuns::row)
                .list();
    }

    Optional<Row> find(Viewer viewer, long id) {
        return rows(viewer, "and r.id = :id")
                .param("id", id)
                .query(FailedRuns::row)
                .optional();
    }

    private StatementSpec rows(Viewer viewer, String more) {
        return bounded(viewer, "select r.* " + STANDING + more);
    }

    private StatementSpec bounded(Viewer viewer, String sql) {
        return viewer.bind(jdbc.sql(sql))
                .param("failed", RunState.FAILED.name())
                .param("waiting", RunState.AWAITING_APPROVAL.name())
                .param("working", notEmpty(syncs.enabledNames()))
                .param("configured", notEmpty(stores.names()));
    }

    /** SQL knows no empty list. */
    private static List<String> notEmpty(Collection<String> names) {
        return Stream.concat(Stream.of(""), names.stream()).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("kind"),
                RunState.valueOf(row.getString("state")),
                row.getString("sync"),
                row.getString("store"),
                Optional.ofNullable(ColumnTimes.at(row, "finished_at")).orElse(ColumnTimes.required(row, "started_at")),
                row.getString("reason"));
    }
}
