package io.stockroute.console.failure;

import io.stockroute.catalogue.Catalogues;
import io.stockroute.console.Bounds;
import io.stockroute.console.RunWords;
import io.stockroute.console.Slice;
import io.stockroute.console.Times;
import io.stockroute.reconciliation.Reconciliations;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Runs that failed and were not followed by another of the same kind. */
@Component
class StuckRuns implements FailureSource {

    private record Row(
            long id,
            String kind,
            @Nullable String sync,
            @Nullable String store,
            Instant since,
            @Nullable String reason) {}

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final Reconciliations reconciliations;

    StuckRuns(JdbcClient jdbc, Catalogues catalogues, Reconciliations reconciliations) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.reconciliations = reconciliations;
    }

    @Override
    public FailureKind kind() {
        return FailureKind.RUNS;
    }

    @Override
    public long count(Bounds seen) {
        return failed("select count(*) from run r", "", seen).query(Long.class).single();
    }

    @Override
    public Slice<Failure> page(Bounds seen, int page, int size) {
        return Slice.of(
                rows(failed("select r.* from run r", " order by r.id desc limit :size offset :offset", seen)
                                .param("size", size + 1)
                                .param("offset", (long) page * size))
                        .map(StuckRuns::failure)
                        .toList(),
                page,
                size);
    }

    @Override
    public boolean retry(Bounds seen, String id, String who) {
        return rows(failed("select r.* from run r", " and r.id = :id", seen).param("id", FailureSource.number(id)))
                .findFirst()
                .map(this::again)
                .orElse(false);
    }

    @Override
    public int retryAll(Bounds seen, String who) {
        return (int) rows(failed("select r.* from run r", " order by r.id limit :most", seen)
                        .param("most", MOST))
                .filter(this::again)
                .count();
    }

    private boolean again(Row run) {
        if (canRetry(run) && run.kind().equals("RECONCILIATION")) {
            reconciliations.start(Objects.requireNonNull(run.sync()));
            return true;
        }
        if (canRetry(run)) {
            catalogues.want(Objects.requireNonNull(run.store()));
            return true;
        }
        return false;
    }

    private static boolean canRetry(Row run) {
        return run.kind().equals("RECONCILIATION") && run.sync() != null
                || run.kind().equals("CATALOGUE") && run.store() != null;
    }

    private StatementSpec failed(String select, String more, Bounds seen) {
        return jdbc.sql(select + """
                         where r.state = 'FAILED' and not exists (
                            select 1 from run n where n.kind = r.kind and n.id > r.id
                                and coalesce(n.sync, '') = coalesce(r.sync, '')
                                and coalesce(n.store, '') = coalesce(r.store, ''))
                        and (case when r.sync is null then %s else %s end)""".formatted(seen.store("r.store"), seen.sync("r.sync")) + more)
                .params(seen.params());
    }

    private static java.util.stream.Stream<Row> rows(StatementSpec sql) {
        return sql
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("sync"),
                        row.getString("store"),
                        Optional.ofNullable(Times.at(row, "finished_at")).orElse(Times.required(row, "started_at")),
                        row.getString("reason")))
                .list()
                .stream();
    }

    private static Failure failure(Row run) {
        String where = run.sync() == null ? run.store() : run.sync();
        return new Failure(
                FailureKind.RUNS,
                Long.toString(run.id()),
                run.since(),
                RunWords.kind(run.kind()),
                where == null ? "" : where,
                run.reason() == null ? "" : run.reason(),
                FailureAdvice.ofRun(canRetry(run)),
                "/runs/" + run.id(),
                canRetry(run),
                false);
    }
}
