package io.stockroute.console.failure;

import io.stockroute.console.Bound;
import io.stockroute.console.Slice;
import io.stockroute.console.Times;
import io.stockroute.console.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The runs that are held back, and those that failed and were not followed by another of the same kind. */
@Repository
class FailedRuns {

    record Row(
            long id,
            String kind,
            boolean held,
            @Nullable String sync,
            @Nullable String store,
            Instant since,
            @Nullable String reason) {}

    private static final String STANDING = """
            from run r
            where r.state in ('FAILED', 'HELD') and (r.state = 'HELD' or not exists (
                select 1 from run n where n.kind = r.kind and n.id > r.id
                    and coalesce(n.sync, '') = coalesce(r.sync, '')
                    and coalesce(n.store, '') = coalesce(r.store, '')))
            and (:all or r.sync in (:syncs) or (r.sync is null and r.store in (:stores)))
            """;

    private final JdbcClient jdbc;

    FailedRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(Viewer viewer) {
        return Bound.by(viewer, jdbc.sql("select count(*) " + STANDING))
                .query(Long.class)
                .single();
    }

    /** A page, from 0, the newest first. */
    Slice<Row> page(Viewer viewer, int page, int size) {
        return Slice.of(
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
        return Bound.by(viewer, jdbc.sql("select r.* " + STANDING + more));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("state").equals("HELD"),
                row.getString("sync"),
                row.getString("store"),
                Optional.ofNullable(Times.at(row, "finished_at")).orElse(Times.required(row, "started_at")),
                row.getString("reason"));
    }
}
