package io.stockroute.run.progress;

import io.stockroute.RecordState;
import io.stockroute.catalog.BulkOperation;
import io.stockroute.run.Progress.Step;
import io.stockroute.run.RunState;
import io.stockroute.run.Runs.Kind;
import io.stockroute.settings.Sync;
import io.stockroute.settings.Syncs;
import io.stockroute.stock.RunChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how far running runs are. */
@Repository
class ProgressTable {

    private static final List<String> WRITTEN = Stream.of(RunChange.State.values())
            .filter(state -> state != RunChange.State.PLANNED && state != RunChange.State.RELEASED)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;
    private final Syncs syncs;

    ProgressTable(JdbcClient jdbc, Syncs syncs) {
        this.jdbc = jdbc;
        this.syncs = syncs;
    }

    /** A run under way. */
    record Running(long id, Kind kind, Optional<String> sync, Optional<String> store, long levels, boolean checked) {}

    /** How many rows of a step are through, of how many. */
    record Count(Step step, long done, @Nullable Long total) {}

    List<Running> running() {
        return jdbc.sql("""
                        select id, kind, sync, store, levels, checked_at is not null as checked from run
                        where state = :running and kind <> :guard order by id""")
                .param("guard", Kind.GUARD.name())
                .param("running", RunState.RUNNING.name())
                .query(ProgressTable::row)
                .list();
    }

    /** Empty as long as there is nothing to count: its rows are being matched and linked. */
    Optional<Count> count(Running run) {
        Optional<Count> bulk = bulk(run);
        if (bulk.isPresent() || run.kind() == Kind.CATALOG) {
            return bulk;
        }
        if (run.levels() == 0) {
            return Optional.empty();
        }
        long toRead = waiting(run, "read_wanted");
        if (toRead > 0) {
            return Optional.of(new Count(Step.READ, Math.max(0, run.levels() - toRead), run.levels()));
        }
        return run.kind() == Kind.ALIGNMENT && !run.checked()
                ? Optional.of(new Count(Step.CHECK, 0, null))
                : Optional.of(written(run));
    }

    /** The bulk operations of a run that are not through, together. */
    private Optional<Count> bulk(Running run) {
        record Open(boolean atShopify, long rows, OptionalLong objects) {}
        List<Open> open = jdbc.sql("""
                        select state, rows_read, objects from bulk_operation b
                        where state in (:open) and (run_id = :run
                            or exists (select 1 from run_bulk a where a.run_id = :run and a.bulk_id = b.id))""")
                .param(
                        "open",
                        RecordState.names(RecordState.where(BulkOperation.State.class, BulkOperation.State::isOpen)))
                .param("run", run.id())
                .query((row, n) -> new Open(
                        row.getLong("rows_read") == 0,
                        row.getLong("rows_read"),
                        row.getObject("objects") == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(row.getLong("objects"))))
                .list();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        if (open.stream().allMatch(Open::atShopify)) {
            return Optional.of(new Count(
                    Step.GATHER,
                    open.stream().mapToLong(one -> one.objects().orElse(0)).sum(),
                    null));
        }
        long rows = open.stream().mapToLong(Open::rows).sum();
        boolean known = open.stream().allMatch(one -> one.objects().isPresent());
        return Optional.of(new Count(
                Step.LOAD,
                rows,
                known
                        ? open.stream()
                                .mapToLong(one -> one.objects().getAsLong())
                                .sum()
                        : null));
    }

    private Count written(Running run) {
        record Changes(long through, long all) {}
        Changes changes = jdbc.sql("""
                        select coalesce(sum(case when state in (:written) then 1 else 0 end), 0) as through, count(*) as planned
                        from run_change where run_id = :run""")
                .param("written", WRITTEN)
                .param("run", run.id())
                .query((row, n) -> new Changes(row.getLong("through"), row.getLong("planned")))
                .single();
        return new Count(Step.WRITE, changes.through(), changes.all());
    }

    /** Of all syncs of these stores: a level that another one waits for is one more to do for the same lane. */
    private long waiting(Running run, String condition) {
        List<String> stores = stores(run);
        return stores.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from level where store in (:stores) and " + condition)
                        .param("stores", stores)
                        .query(Long.class)
                        .single();
    }

    private List<String> stores(Running run) {
        Optional<Sync> sync = run.sync().flatMap(syncs::find);
        return sync.map(one -> Stream.concat(
                                Stream.of(one.source()),
                                one.destinations().stream()
                                        .filter(store -> run.store().isEmpty()
                                                || run.store().get().equals(store)))
                        .toList())
                .orElse(List.of());
    }

    private static Running row(ResultSet row, int number) throws SQLException {
        return new Running(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("sync")),
                Optional.ofNullable(row.getString("store")),
                row.getLong("levels"),
                row.getBoolean("checked"));
    }
}
