package io.stockroute.run;

import io.stockroute.CodedReason;
import io.stockroute.ColumnTimes;
import io.stockroute.ListPage;
import io.stockroute.StoreScope;
import io.stockroute.settings.Stores;
import io.stockroute.settings.Syncs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The runs that wait for approval, and those that failed and were not followed by another of the same kind. Nobody waits for the runs of a
 * sync that is switched off or removed, or of a store that is not configured any more.
 */
@Repository
public class FailedRuns {

    public record Row(
            long id,
            Runs.Kind kind,
            RunState state,
            @Nullable String sync,
            @Nullable String store,
            Instant since,
            List<CodedReason> reasons) {}

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

    public FailedRuns(JdbcClient jdbc, Syncs syncs, Stores stores) {
        this.jdbc = jdbc;
        this.syncs = syncs;
        this.stores = stores;
    }

    public long count(StoreScope scope) {
        return bounded(scope, "select count(*) " + STANDING).query(Long.class).single();
    }

    /** A page, from 0, the newest first. */
    public ListPage<Row> page(StoreScope scope, int page, int size) {
        return ListPage.of(
                rows(scope, "order by r.id desc limit :size offset :offset")
                        .param("size", size + 1)
                        .param("offset", (long) page * size)
                        .query(FailedRuns::row)
                        .list(),
                page,
                size,
                () -> count(scope));
    }

    public List<Row> first(StoreScope scope, int most) {
        return rows(scope, "order by r.id limit :most")
                .param("most", most)
                .query(FailedRuns::row)
                .list();
    }

    public Optional<Row> find(StoreScope scope, long id) {
        return rows(scope, "and r.id = :id")
                .param("id", id)
                .query(FailedRuns::row)
                .optional();
    }

    private StatementSpec rows(StoreScope scope, String more) {
        return bounded(scope, "select r.* " + STANDING + more);
    }

    private StatementSpec bounded(StoreScope scope, String sql) {
        return scope.bind(jdbc.sql(sql))
                .param("failed", RunState.FAILED.name())
                .param("waiting", RunState.AWAITING_APPROVAL.name())
                .param("working", StoreScope.notEmpty(syncs.enabledNames()))
                .param("configured", StoreScope.notEmpty(stores.names()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                Runs.Kind.valueOf(row.getString("kind")),
                RunState.valueOf(row.getString("state")),
                row.getString("sync"),
                row.getString("store"),
                Optional.ofNullable(ColumnTimes.at(row, "finished_at")).orElse(ColumnTimes.required(row, "started_at")),
                CodedReason.in(row.getString("reason")));
    }
}
